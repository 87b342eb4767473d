using PowerVirt.Cli;
using PowerVirt.Cli.Commands;

try
{
    return await CommandTree.RunAsync(args, Surroundings.OfThisProcess());
}
catch (Exception fault) // The program's entry: whatever nobody foresaw is a fault of ours, and is told as such.
{
    Console.Error.WriteLine($"powervirt: this is a fault of powervirt itself; please report it.\n{fault}");
    return (int)ExitCode.Fault;
}
