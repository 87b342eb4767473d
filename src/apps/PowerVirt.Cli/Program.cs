using PowerVirt.Cli;
using PowerVirt.Cli.Commands;

try
{
    return await CommandTree.RunAsync(args, Surroundings.OfThisProcess());
}
catch (Exception fault) // The program's entry: whatever nobody foresaw is a fault of ours, and is told as such.
{
    Console.Error.WriteLine($"powervirt: a fault of powervirt itself: {fault}");
    return (int)ExitCode.Fault;
}
