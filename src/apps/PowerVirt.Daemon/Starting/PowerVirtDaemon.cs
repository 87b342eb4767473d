using System.Net.Sockets;
using PowerVirt.Daemon.Definitions;
using PowerVirt.Daemon.Handlers.Events;
using PowerVirt.Daemon.Hosts;
using PowerVirt.Daemon.Listening;
using PowerVirt.Daemon.Logging;
using PowerVirt.Daemon.Metrics;
using PowerVirt.Daemon.Settings;
using PowerVirt.Domain;
using PowerVirt.Engine;
using PowerVirt.Engine.Planning;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Launch;
using PowerVirt.Host.Probe;
using PowerVirt.Host.Process;
using PowerVirt.Qemu.Planning;
using PowerVirt.Rpc.Server;
using PowerVirt.Store;

namespace PowerVirt.Daemon.Starting;

/// <summary>Puts the daemon together and runs it until it is told to end; guests go on then.</summary>
internal static class PowerVirtDaemon
{
    /// <summary>What a hook may take; libvirt lets it take for ever.</summary>
    private static readonly TimeSpan HookPatience = TimeSpan.FromSeconds(60);

    /// <summary>Characters of a line of the log that is written at once.</summary>
    private const int LongestLine = 4096;

    /// <summary>Runs a daemon.</summary>
    /// <returns>The exit status.</returns>
    public static async Task<int> RunAsync(DaemonOptions options, CancellationToken stop)
    {
        await using var errors = new StreamWriter(Console.OpenStandardError(), bufferSize: LongestLine);
        var log = new DaemonLog(errors, options.Verbose, JournalStream.IsStandardError);
        try
        {
            await ServeAsync(options, log, stop);
            return 0;
        }
        catch (VmException failed)
        {
            foreach (var problem in failed.Problems) log.Error(problem.ToString(), ("remedy", problem.Remedy));
            return 1;
        }
        catch (SocketException failed)
        {
            log.Error("The daemon cannot listen.", ("reason", failed.Message));
            return 1;
        }
    }

    private static async Task ServeAsync(DaemonOptions options, DaemonLog log, CancellationToken stop)
    {
        var places = options.Places;
        var settings = SettingsFile.Apply(SettingsFile.Read(places.Settings), options.Given);
        var door = await Door.BuildAsync(settings, options, log);
        var metrics = new MetricsSource();
        places.Make();
        using var store = new SqliteStore(places.Database);
        var search = new QemuSearch(Environment.GetEnvironmentVariable("PATH") ?? "", QemuPlaces.Usual);
        var programs = new ProgramCapabilities(new CapabilityCache(places.Capabilities));
        var qemus = new KnownQemus(search, programs, () => HostProbe.Read());
        var events = new EventHub();
        var world = new EngineWorld(
            new TimedHost(new QemuLauncher(new LaunchOptions()), metrics.Starts),
            new TimedStore(store, metrics.Commits), events,
            TimeProvider.System)
        {
            Survival = domain => new Survival(places.GuestLock(domain.Uuid), places.GuestLog(domain.Name)),
            DumpFolder = places.Dumps,
            Log = new DomainLog(log, TimeProvider.System),
            Hooks = new HookPrograms(places.Hooks, HookPatience),
            Files = new DomainFiles(places.TpmDirectory, places.GuestLock),
        };
        var accounts = new GuestAccounts(options);
        var vhostNet = File.Exists("/dev/vhost-net");
        var virtiofsDaemon = HelperPrograms.VirtiofsDaemon();
        var planner = new DomainPlanner(qemus, (id, domain) => new LaunchSettings
        {
            Account = accounts.Of(id),
            StateDirectory = places.GuestDirectory(id, domain.Name),
            TpmDirectory = places.TpmDirectory(domain.Uuid),
            Now = DateTimeOffset.Now,
            VhostNet = vhostNet,
            VirtiofsDaemon = virtiofsDaemon,
        })
        {
            FreeLinks = new FreeLinks(LinkNames.Taps.Free(), LinkNames.Macvtaps.Free()),
            UsbDevices = UsbDevices.OfThisHost,
            LookAtImage = ImageFiles.Look,
            OnlineCpus = () => HostProbe.ReadOnlineCpus(),
        };
        var registrations = new EventRegistrations();
        var telling = new EventFanOut(registrations, events, world.MonitorEvents);
        await using var registry = new DomainRegistry(world, planner);
        await registry.LoadAsync();
        var groups = ProcedureGroups.Of(
            registry, qemus, planner, new DaemonIdentity(options.Session, options.Root is not null), registrations,
            door.Polkit, new HostUuid("/", places.HostUuid));
        using var server = new RpcServer(
            new ProcedureTable(groups), new ConnectionLog(log, TimeProvider.System), door.Limits);
        using var sockets = DaemonSockets.Open(options, places, door, server);
        using var scrapes = settings.Metrics is { } at
            ? new MetricsListener(TcpSocket.Listen(at), () => metrics.ReadAsync(server, registry), log) : null;
        if (scrapes is not null) _ = scrapes.RunAsync();
        log.Note("PowerVirt is ready.", ("socket", places.Socket), ("domains", registry.All.Count()),
            ("tls", settings.ListenTls), ("metrics", settings.Metrics), ("polkit", door.AsksPolkit ? "yes" : "no"));
        Systemd.Ready();
        var autostart = AutostartAsync(registry, new BootMark(places.BootMark, world.Host.BootId), log);
        await stop.WhenCancelled();
        log.Note("PowerVirt ends; guests go on.");
        await autostart;
        telling.Dispose();
    }

    private static async Task AutostartAsync(DomainRegistry registry, BootMark mark, DaemonLog log)
    {
        if (mark.IsSet) return;
        foreach (var (domain, problem) in await registry.AutostartAsync())
            log.Error("A domain could not be started with the host.", ("domain", domain.Name), ("problem", problem));
        mark.Set();
    }

    private static Task WhenCancelled(this CancellationToken stop)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        stop.Register(cancelled.SetResult);
        return cancelled.Task;
    }
}
