using System.Collections.Immutable;
using System.CommandLine;
using PowerVirt.Cli.Output;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Commands;

/// <summary>All verbs, and the one road from the words of a command line to an exit code.</summary>
internal static class CommandTree
{
    /// <summary>For a start.</summary>
    public static ImmutableArray<Example> Examples { get; } =
    [
        new("powervirt host", "what this machine can run, and why not more"),
        new("powervirt create guest --disk /srv/guest.qcow2 --output guest.xml", "writes a definition to begin with"),
        new("powervirt check guest.xml", "what is wrong with a definition"),
        new("powervirt explain guest.xml", "what would be started, and why"),
        new("powervirt run guest.xml", "starts the guest, with its console here"),
        new("powervirt run guest.xml --virt-type qemu", "tries it on a machine that cannot run POWER code itself"),
        new("powervirt define guest.xml", "gives the guest to the daemon, which keeps it"),
        new("powervirt start guest --console", "starts it there, with its console here"),
        new("powervirt list --all", "what the daemon keeps"),
    ];

    public static RootCommand Create(Surroundings world)
    {
        var root = new RootCommand("Runs and explains virtual machines for POWER: ppc64 and ppc64le guests on QEMU.")
        {
            CreateCommand.Create(world),
            RunCommand.Create(world),
            ExplainCommand.Create(world),
            CheckCommand.Create(world),
            HostCommand.Create(world),
            CpuCommand.Create(world),
            ListCommand.Create(world),
            ShowCommand.Create(world),
            DefineCommand.Create(world),
            EditCommand.Create(world),
            StartCommand.Create(world),
            StopCommand.Create(world),
            RestartCommand.Create(world),
            PauseCommand.Create(world),
            ResumeCommand.Create(world),
            ConsoleCommand.Create(world),
            ScreenshotCommand.Create(world),
            EventsCommand.Create(world),
            StatsCommand.Create(world),
            LogsCommand.Create(world),
            AutostartCommand.Create(world),
            RenameCommand.Create(world),
            RemoveCommand.Create(world),
            CompletionCommand.Create(world),
            CompleteCommand.Create(world),
            HelpCommand.Create(world),
        };
        root.Options.OfType<VersionOption>().Single().Action = new ShowVersion(world.Terminal);
        TeachingHelp.Install(root, world.Terminal.Width);
        return root;
    }

    /// <summary>Runs one command line and writes all that it has to say.</summary>
    public static async Task<int> RunAsync(string[] words, Surroundings world)
    {
        try
        {
            var code = await DispatchAsync(words, world);
            world.Terminal.Flush();
            return (int)code;
        }
        catch (IOException fault)
        {
            return (int)OutputFault.Report(world.Terminal, fault);
        }
    }

    private static async Task<ExitCode> DispatchAsync(string[] words, Surroundings world)
    {
        var root = Create(world);
        var settings = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var parsed = root.Parse(words.Length == 0 ? ["--help"] : words, settings);
        if (parsed.Errors.Count > 0 && parsed.Action is not TeachingHelp)
            return UsageErrors.Show(world.Terminal, parsed);
        try
        {
            return (ExitCode)await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = world.Terminal.Out,
                Error = world.Terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (VmException refused)
        {
            foreach (var problem in refused.Problems) ProblemReport.Show(world.Terminal, null, problem);
            return ExitCodes.Of(refused.Problem);
        }
    }
}
