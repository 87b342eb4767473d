namespace PowerVirt.Host.Process;

/// <summary>Finds a program that is named without a folder, in the PATH that it will itself have.</summary>
internal static class ProgramPath
{
    /// <summary>The name as it is where it has a folder, or where no folder of the PATH has it.</summary>
    public static string Of(string program, IEnumerable<KeyValuePair<string, string>> environment)
    {
        if (program.Contains('/', StringComparison.Ordinal)) return program;
        var path = environment.FirstOrDefault(variable => variable.Key == "PATH").Value ?? "";
        return path.Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) ?? program;
    }
}
