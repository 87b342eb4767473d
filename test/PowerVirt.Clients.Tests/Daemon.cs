using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PowerVirt.Clients.Tests;

/// <summary>A daemon with all of its files in a folder of its own, and the clients that talk to it.</summary>
public sealed class Daemon : IAsyncLifetime
{
    private const int SigTerm = 15, SigKill = 9;

    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-clients").FullName;
    private Command? _daemon;

    /// <summary>A folder for what a test leaves there.</summary>
    internal string Folder => _folder;

    /// <summary>What ends the names of this daemon's guests.</summary>
    internal string Tag => _folder[^6..];

    /// <summary>True when the tests are run against libvirtd, to see whether they ask the right thing.</summary>
    internal bool IsForeign { get; } = Setting.ForeignSockets is not null;

    /// <summary>The folder of the daemon's sockets.</summary>
    internal string Sockets => Setting.ForeignSockets ?? Path.Combine(_folder, "root/run");

    internal string Uri => $"qemu+unix:///system?socket={Sockets}/libvirt-sock";

    internal string ReadOnlyUri => $"qemu+unix:///system?socket={Sockets}/libvirt-sock-ro";

    /// <summary>The daemon's own process.</summary>
    internal int Pid => _daemon!.Pid;

    /// <summary>What it has written to its log, once a text is there.</summary>
    internal Task<string> LogAsync(string text) => _daemon!.SaysAsync(text);

    /// <summary>What every client inherits: the daemon to talk to, and a home of its own.</summary>
    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["HOME"] = Path.Combine(_folder, "home"),
        ["XDG_RUNTIME_DIR"] = Path.Combine(_folder, "home"),
        ["XDG_CACHE_HOME"] = Path.Combine(_folder, "home/.cache"),
        ["LIBVIRT_DEFAULT_URI"] = Uri,
        ["LC_ALL"] = "C.UTF-8",
        ["TERM"] = "xterm",
    };

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "home"));
        if (!IsForeign) await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_daemon is not null)
        {
            var running = (await VirshAsync("list", "--name")).Text;
            foreach (var name in running.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                await VirshAsync("destroy", name);
            await StopAsync();
            Assert.Empty(QemuProcesses);
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A port of this host on which nobody listens.</summary>
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts the daemon and returns when it says that it is ready.</summary>
    internal async Task StartAsync() =>
        _daemon = await StartAsync(
            _folder, [Setting.Daemon, "--root", Path.Combine(_folder, "root"), "--verbose"], Environment);

    /// <summary>Starts any daemon and returns when it says that it is ready.</summary>
    internal static async Task<Command> StartAsync(
        string folder, string[] words, IReadOnlyDictionary<string, string> environment)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var path = Path.Combine(folder, "notify");
        using var readiness = new Readiness(path);
        var daemon = Command.Start(words, new Dictionary<string, string>(environment) { ["NOTIFY_SOCKET"] = path });
        var heard = readiness.HeardAsync(limit.Token);
        if (await Task.WhenAny(heard, daemon.Ended) != heard)
            Assert.Fail($"The daemon ended at once: {daemon.Said}");
        await heard;
        return daemon;
    }

    /// <summary>Asks the daemon to end, as systemd does; its guests run on.</summary>
    internal async Task StopAsync()
    {
        _daemon!.Signal(SigTerm);
        (await _daemon.EndAsync(20)).Good();
        await _daemon.DisposeAsync();
        _daemon = null;
    }

    /// <summary>Ends the daemon as a crash does.</summary>
    internal async Task KillAsync()
    {
        _daemon!.Signal(SigKill);
        await _daemon.EndAsync(20);
        await _daemon.DisposeAsync();
        _daemon = null;
    }

    /// <summary>The processes of this daemon's guests; QEMU shows a guest's name there.</summary>
    internal IReadOnlyList<int> QemuProcesses => ProcessesWith("qemu-system-ppc", $"-{Tag},");

    /// <summary>The processes of one guest: never more than one.</summary>
    internal static IReadOnlyList<int> ProcessesOf(string guest) =>
        ProcessesWith("qemu-system-ppc", $"guest={guest},");

    /// <summary>The processes whose command line has all of these words.</summary>
    internal static IReadOnlyList<int> ProcessesWith(params string[] words) =>
    [
        .. Process.GetProcesses().Select(process => process.Id)
            .Where(pid => CommandLine(pid) is var line
                && words.All(word => line.Contains(word, StringComparison.Ordinal))),
    ];

    /// <summary>Runs <c>virsh</c> to its end.</summary>
    internal Task<Outcome> VirshAsync(params string[] words) => RunAsync(["virsh", "-c", Uri, .. words]);

    /// <summary>Runs a client to its end.</summary>
    internal async Task<Outcome> RunAsync(string[] words, int seconds = 60)
    {
        await using var command = Start(words);
        return await command.EndAsync(seconds);
    }

    /// <summary>Starts a client that goes on.</summary>
    internal Command Start(params string[] words) => Command.Start(words, Environment);

    /// <summary>Starts a virsh command that prints events, line by line, until it is disposed of.</summary>
    internal Command Listen(params string[] words) =>
        Start(["stdbuf", "--output=L", "virsh", "-c", Uri, .. words, "--loop"]);

    /// <summary>Starts a client in a terminal.</summary>
    internal Command StartInTerminal(params string[] words) => Command.StartInTerminal(words, Environment);

    private static string CommandLine(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").Replace('\0', ' ');
        }
        catch (IOException)
        {
            return ""; // It has ended meanwhile.
        }
    }
}
