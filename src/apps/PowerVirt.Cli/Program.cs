using PowerVirt.Cli;
using PowerVirt.Cli.Commands;

return await CommandTree.RunAsync(args, Surroundings.OfThisProcess());
