using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using PowerVirt.Domain;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Cli.Files;

/// <summary>A text in a file of its own that the user's editor works on.</summary>
internal sealed class EditedFile
{
    private readonly Func<string, string?> _environment;

    /// <param name="environment">Reads a variable.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="text">What is in it first.</param>
    public EditedFile(Func<string, string?> environment, string name, string text)
    {
        _environment = environment;
        // The folder is the user's alone: a definition may hold secrets.
        Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("powervirt-edit-").FullName,
            $"{name.Replace('/', '_')}.xml");
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    /// <summary>Runs the editor to its end.</summary>
    /// <returns>The text as it is then.</returns>
    /// <exception cref="VmException">There is no such editor, or it failed.</exception>
    public string Edit()
    {
        var editor = Words("VISUAL") ?? Words("EDITOR") ?? ["vi"];
        // Ctrl-C is the editor's as long as it runs.
        using var ignored = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(editor[0], [.. editor[1..], Path]))!;
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new VmException(ErrorCode.OperationFailed,
                    $"{editor[0]} ended with exit code {process.ExitCode}; nothing is changed.",
                    $"Your text is in {Path}.");
            }
        }
        catch (Win32Exception missing)
        {
            Remove();
            throw new VmException(ErrorCode.OperationFailed, $"The editor {editor[0]} cannot be started: {missing.Message}.",
                "Name another one in VISUAL or EDITOR.", missing);
        }

        return TextFile.Read(Path, "edited definition", 4 * MarkupLimits.Default.Characters);
    }

    public void Remove() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);

    /// <summary>An editor with its options, as in <c>EDITOR="code --wait"</c>.</summary>
    private string[]? Words(string variable) =>
        _environment(variable)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? words : null;
}
