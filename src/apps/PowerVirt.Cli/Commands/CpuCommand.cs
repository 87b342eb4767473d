namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt cpu</c>: questions about CPUs that need no guest.</summary>
internal static class CpuCommand
{
    public static Verb Create(Surroundings world) =>
        new("cpu", "CPU generations, and which of them hosts can give to guests.")
        {
            CpuModelsCommand.Create(world),
            CpuCompareCommand.Create(world),
            CpuBaselineCommand.Create(world),
        };
}
