using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Definitions;
using PowerVirt.Cli.Files;
using PowerVirt.Cli.Hosts;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Qemus;
using PowerVirt.Cli.Running;
using PowerVirt.Domain.Completion;
using PowerVirt.Engine.Planning;
using PowerVirt.Host.Probe;
using PowerVirt.Qemu.Images;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli;

/// <summary>What the commands use of the world; a test gives its own.</summary>
/// <param name="Terminal">Where they read and write.</param>
/// <param name="Hosts">The hosts they can be asked about.</param>
/// <param name="Qemus">The QEMUs they find.</param>
/// <param name="Places">Where guests keep their files.</param>
/// <param name="MachineId">What tells this machine from others.</param>
/// <param name="Daemons">The daemons they talk to.</param>
/// <param name="Seed">Invents what tells a new guest from others.</param>
internal sealed record Surroundings(Terminal Terminal, HostChoice Hosts, QemuChoice Qemus, Places Places,
    string MachineId, DaemonChoice Daemons, Func<CompletionSeed> Seed)
{
    /// <summary>Lists what is plugged into this machine.</summary>
    public Func<IReadOnlyList<HostUsbDevice>> UsbDevices { get; init; } = Host.Probe.UsbDevices.OfThisHost;

    /// <summary>Looks at an image; null where it cannot be read.</summary>
    public Func<string, ImageFile?> LookAtImage { get; init; } = ImageFiles.Look;

    public Pipeline Pipeline => new(Hosts, Qemus, MachineId);

    public GuestCreation Creation => new(Hosts, Qemus, Pipeline, Seed);

    public static Surroundings OfThisProcess()
    {
        var noColour = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var search = new QemuSearch(Environment.GetEnvironmentVariable("PATH") ?? "", QemuPlaces.Usual,
            QemuChoice.Otherwise);
        return new Surroundings(
            Terminal.OfThisProcess(noColour),
            new HostChoice(() => HostProbe.Read()),
            new QemuChoice(search, new ProgramCapabilities(CapabilityCache.Default)),
            Places.OfThisUser(),
            Identity(),
            new DaemonChoice(Environment.GetEnvironmentVariable,
                Path.GetDirectoryName(Environment.ProcessPath) ?? AppContext.BaseDirectory),
            () => RandomSeed.New());
    }

    private static string Identity()
    {
        const string MachineId = "/etc/machine-id";
        return File.Exists(MachineId) ? TextFile.Read(MachineId, "machine id", 4096).Trim() : Environment.MachineName;
    }
}
