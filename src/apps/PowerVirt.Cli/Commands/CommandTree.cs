using System.CommandLine;
using PowerVirt.Cli.Output;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Commands;

/// <summary>All verbs, and the one road from the words of a command line to an exit code.</summary>
internal static class CommandTree
{
    public static RootCommand Create(Surroundings world)
    {
        var root = new RootCommand("Runs and explains virtual machines for IBM POWER: ppc64 and ppc64le guests on QEMU.")
        {
            RunCommand.Create(world),
            ExplainCommand.Create(world),
            CheckCommand.Create(world),
            HostCommand.Create(world),
            CpuCommand.Create(world),
            HelpCommand.Create(world),
        };
        root.Options.OfType<VersionOption>().Single().Action = new ShowVersion(world.Terminal);
        TeachingHelp.Install(root, world.Terminal.Width);
        return root;
    }

    /// <summary>Runs one command line.</summary>
    public static async Task<int> RunAsync(string[] words, Surroundings world)
    {
        try
        {
            return (int)await DispatchAsync(words, world);
        }
        catch (VmException refused)
        {
            foreach (var problem in refused.Problems) ProblemReport.Show(world.Terminal, null, problem);
            return (int)ExitCodes.Of(refused.Problem);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The program's entry: nobody above could say it better than this, and the trace is what we need to mend it.
            world.Terminal.Error.WriteLine($"powervirt: this is a fault of powervirt itself; please report it.\n{fault}");
            return (int)ExitCode.Fault;
        }
        finally
        {
            world.Terminal.Flush();
        }
    }

    private static async Task<ExitCode> DispatchAsync(string[] words, Surroundings world)
    {
        var root = Create(world);
        var parsed = root.Parse(words.Length == 0 ? ["--help"] : words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not TeachingHelp) return UsageErrors.Show(world.Terminal, parsed);
        return (ExitCode)await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = world.Terminal.Out,
            Error = world.Terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }
}
