using System.CommandLine;
using System.Text;
using PowerVirt.Cli.Commands;
using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Hosts;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Qemus;
using PowerVirt.Cli.Running;
using PowerVirt.Domain.Completion;
using PowerVirt.Host.Probe;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Images;
using PowerVirt.Qemu.Planning;
using PowerVirt.Testing;

namespace PowerVirt.Cli.Tests;

/// <summary>
/// Runs command lines inside the test, on a machine that is the same everywhere: an x86-64 one without QEMU.
/// </summary>
internal sealed class Shell : IDisposable
{
    /// <summary>Stands in for <c>--qemu</c> where a case does not care which QEMU there is.</summary>
    public const string Recording = "golden/capabilities/qemu-7.2-ppc64-tcg.replies";

    private readonly string _cache = Directory.CreateTempSubdirectory("powervirt-cache").FullName;

    // Files are named from the repository's root, so that messages are the same everywhere.
    static Shell() => Directory.SetCurrentDirectory(Repository.Root);

    /// <summary>The machine that powervirt takes for its own.</summary>
    public string Machine { get; init; } = "x86_64";

    /// <summary>The environment that daemons are looked for with.</summary>
    public Dictionary<string, string> Variables { get; init; } = [];

    /// <summary>Where powervirt takes itself to lie.</summary>
    public string ProgramFolder { get; init; } = "/nowhere";

    /// <summary>What is plugged into it.</summary>
    public IReadOnlyList<HostUsbDevice> UsbDevices { get; init; } = [];

    /// <summary>What its images are.</summary>
    public Func<string, ImageFile?> Images { get; init; } = _ => null;

    public TimeSpan QemuDeadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Runs one command line, split at spaces.</summary>
    public Task<Answer> RunAsync(string commandLine, bool colour = false) =>
        RunAsync(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries), colour);

    /// <summary>Runs one command line of these words.</summary>
    public async Task<Answer> RunAsync(string[] words, bool colour = false)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(output, error) { ColourOut = colour, ColourError = colour };
        var code = await CommandTree.RunAsync(words, World(terminal));
        return new Answer(code, AsInstalled(output), AsInstalled(error));
    }

    /// <summary>What a user would see of several command lines.</summary>
    public async Task<string> TranscriptAsync(params string[] commandLines)
    {
        var text = new StringBuilder();
        foreach (var commandLine in commandLines)
        {
            var answer = await RunAsync(commandLine);
            text.Append("$ powervirt ").Append(commandLine).Append('\n').Append(answer.Output);
            if (answer.Errors.Length > 0) text.Append("-- standard error --\n").Append(answer.Errors);
            text.Append("-- exit code ").Append(answer.Code).Append(" --\n\n");
        }

        return text.ToString();
    }

    /// <summary>All verbs.</summary>
    public RootCommand Tree() => CommandTree.Create(World(new Terminal(TextWriter.Null, TextWriter.Null)));

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    /// <summary>Help calls the program by the name of its process, which here is the test's.</summary>
    private static string AsInstalled(StringWriter text) =>
        text.ToString().Replace(RootCommand.ExecutableName, "powervirt", StringComparison.Ordinal);

    private Surroundings World(Terminal terminal)
    {
        var programs = new ProgramCapabilities(new CapabilityCache(_cache)) { Deadline = QemuDeadline };
        return new Surroundings(
            terminal,
            new HostChoice(() => NamedHosts.All.Single(host => host.Name == Machine).Facts),
            new QemuChoice(new QemuSearch("", QemuPlaces.None, QemuChoice.Otherwise), programs),
            new Places("/run/powervirt", "/var/lib/powervirt"),
            "a machine",
            new DaemonChoice(name => Variables.GetValueOrDefault(name), ProgramFolder),
            () => new CompletionSeed(new Guid("6f1c2d3e-4a5b-4c6d-8e7f-901234567890"), 42))
        {
            UsbDevices = () => UsbDevices,
            LookAtImage = Images,
        };
    }
}

/// <summary>What came of a command line.</summary>
internal sealed record Answer(int Code, string Output, string Errors);
