namespace PowerVirt.Clients.Tests;

/// <summary>A guest of one test, known to the daemon until the test ends.</summary>
internal sealed class Guest : IAsyncDisposable
{
    /// <summary>What the test kernel says last when it is told to stay.</summary>
    public const string IsUp = "waiting for a shutdown request";

    /// <summary>With these the test kernel reports and stays.</summary>
    public const string KernelArguments = $"{Quietly} powervirt.then=stay";

    private const string Quietly = "console=hvc0 quiet";

    /// <summary>Devices that guests of tests have.</summary>
    public const string SerialConsole = "<console type='pty'/>",
        Screen = SerialConsole + "<graphics type='vnc'/><video><model type='vga'/></video>",
        Cdrom = "<disk type='file' device='cdrom'><target dev='sda' bus='scsi'/></disk>",
        Network = "<interface type='user'><mac address='52:54:00:00:00:01'/><model type='virtio'/></interface>";

    private readonly Daemon _daemon;

    private Guest(Daemon daemon, string name) => (_daemon, Name) = (daemon, $"{name}-{daemon.Tag}");

    public string Name { get; private set; }

    /// <summary>Its definition as a file.</summary>
    public string File => Path.Combine(_daemon.Folder, $"{Name}.xml");

    /// <summary>A guest that has no kernel and stays in its firmware; it is not yet defined.</summary>
    public static Guest Written(Daemon daemon, string name, string os = "", string devices = SerialConsole)
    {
        var guest = new Guest(daemon, name);
        System.IO.File.WriteAllText(guest.File, Document(guest.Name, os, devices));
        return guest;
    }

    /// <summary>The definition of a small guest.</summary>
    public static string Document(string name, string os = "", string devices = SerialConsole) =>
        $"""
         <domain type='qemu'>
           <name>{name}</name>
           <memory unit='MiB'>512</memory>
           <vcpu>1</vcpu>
           <os><type arch='ppc64le' machine='pseries'>hvm</type>{os}</os>
           <devices>{devices}</devices>
         </domain>
         """;

    /// <summary>The same, defined.</summary>
    public static async Task<Guest> DefinedAsync(
        Daemon daemon, string name, string os = "", string devices = SerialConsole)
    {
        var guest = Written(daemon, name, os, devices);
        (await daemon.VirshAsync("define", guest.File)).Good();
        return guest;
    }

    /// <summary>A defined guest that boots the test kernel when it is started, and stays.</summary>
    public static Task<Guest> BootableAsync(Daemon daemon, string name) => DefinedAsync(daemon, name, Boot);

    /// <summary>The part of <c>os</c> that boots the test kernel.</summary>
    public static string Boot { get; } = BootTo("stay");

    /// <summary>The same, and what the test kernel does after its report.</summary>
    public static string BootTo(string then) => $"<kernel>{Setting.Kernel}</kernel><initrd>{Setting.Initrd}</initrd>"
        + $"<cmdline>{Quietly} powervirt.then={then}</cmdline>";

    /// <summary>An empty disk of 1 MiB, which it makes.</summary>
    public static string Disk(Daemon daemon, string name)
    {
        var image = Path.Combine(daemon.Folder, $"{name}.img");
        using (var file = System.IO.File.Open(image, FileMode.OpenOrCreate)) file.SetLength(1 << 20);
        return "<disk type='file'><driver name='qemu' type='raw'/>"
            + $"<source file='{image}'/><target dev='vda'/></disk>";
    }

    /// <summary>Runs a virsh command whose first operand is this guest.</summary>
    public Task<Outcome> VirshAsync(string command, params string[] words) =>
        _daemon.VirshAsync([command, Name, .. words]);

    /// <summary>Runs a virsh command that must succeed, and returns what it said.</summary>
    public async Task<string> DoAsync(string command, params string[] words) =>
        (await VirshAsync(command, words)).Good().Trim();

    /// <summary>Opens its console in a terminal.</summary>
    public Command Console(params string[] words) =>
        _daemon.StartInTerminal(["virsh", "-c", _daemon.Uri, "console", Name, .. words]);

    /// <summary>Prints its lifecycle events until it is disposed of.</summary>
    public Command Events() => _daemon.Listen("event", "--domain", Name, "--event", "lifecycle");

    /// <summary>Says that it has another name now.</summary>
    public void IsNow(string name) => Name = name;

    /// <summary>The process id of its QEMU.</summary>
    public int Pid => Assert.Single(Daemon.ProcessesOf(Name));

    public async ValueTask DisposeAsync()
    {
        await VirshAsync("destroy");
        await VirshAsync("undefine", "--nvram");
    }
}
