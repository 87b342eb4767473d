using System.Diagnostics;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Tuning;
using PowerVirt.Domain.Xml;
using PowerVirt.Engine;
using PowerVirt.Engine.Ports;
using PowerVirt.FakeDaemon;
using PowerVirt.Host.Launch;
using PowerVirt.Host.Probe;
using PowerVirt.Store;

// The engine with real processes and a real store, told what to do on standard input, one answer for each line:
// PowerVirt.FakeDaemon ROOT QEMU SCRIPT [STEP-TO-DIE-AT]
var (root, dieAt) = (args[0], args.ElementAtOrDefault(3));
using var store = new SqliteStore(Path.Combine(root, "domains.db"));
var asked = new List<ProbedQemu>();
var events = new EventHub();
using var subscription = events.Subscribe();
var hooks = new ReturnWatch();
var world = new EngineWorld(new QemuLauncher(new LaunchOptions()), store, events, TimeProvider.System)
{
    Grace = TimeSpan.FromMilliseconds(500),
    Hooks = hooks,
    Files = new DomainFiles(
        uuid => Path.Combine(root, "tpm", $"{uuid}"), uuid => Path.Combine(root, "locks", $"{uuid}")),
    Survival = identity => new Survival(
        Path.Combine(root, "locks", $"{identity.Uuid}"), Path.Combine(root, "log", $"{identity.Name}.log")),
    Passing = step =>
    {
        if (step.ToString() == dieAt) Process.GetCurrentProcess().Kill();
    },
};
await using var registry = new DomainRegistry(world, new ScriptPlanner(root, args[1], args[2]));
await registry.LoadAsync();
Console.WriteLine("ready");
while (Console.ReadLine() is { } line)
{
    try
    {
        Console.WriteLine(await AnswerAsync(line.Split(' ')));
    }
    catch (VmException refused)
    {
        Console.WriteLine($"error {refused.Message}");
    }
}

async Task<string> AnswerAsync(string[] words)
{
    if (words[0] == "probe")
    {
        asked.Add(ProbedQemu.Start(words[1], words[2..], TimeSpan.FromMinutes(1), CancellationToken.None));
        return "ok";
    }

    var name = words[1];
    var actor = registry.Find(name);
    switch (words[0])
    {
        case "define":
            await registry.DefineAsync(Domain(name));
            return "ok";
        case "create":
            await registry.CreateAsync(Domain(name));
            return "ok";
        case "undefine":
            await actor!.AskAsync(id => new Input.Configure(id, new ConfigurationChange.Undefine(Enum.Parse<TpmFate>(words[2]))));
            return "ok";
        case "pin":
            var pin = new DefinitionEdit.Pin(
                GuestThread.Emulator, NumberSet.TryParse(words[2], out var cpus) ? cpus : NumberSet.Empty);
            await actor!.AskAsync(id => new Input.Configure(id, new ConfigurationChange.Edit(pin, EditScope.Live)));
            return "ok";
        case "start":
            await actor!.AskAsync(id => new Input.Start(id));
            return "ok";
        case "destroy":
            await actor!.AskAsync(id => new Input.Destroy(id));
            return "ok";
        case "suspend":
            await actor!.AskAsync(id => new Input.Suspend(id));
            return "ok";
        case "state":
            return actor is null ? "none" : $"{actor.State.Phase} {actor.State.Status} {actor.State.Pid}";
        case "returned":
            await hooks.Returned.WaitAsync(TimeSpan.FromSeconds(20));
            return "ok";
        case "settle":
            while (registry.Find(name) is { State.Phase: Phase.Stopping })
                await subscription.Events.ReadAsync(new CancellationTokenSource(20_000).Token);
            return "ok";
        default:
            return $"error There is no verb {words[0]}.";
    }
}

static DomainDefinition Domain(string name) => DomainXml.Parse(
    $"""
    <domain type="qemu"><name>{name}</name><uuid>{name}{name}-1111-1111-1111-111111111111</uuid>
    <memory unit="GiB">1</memory><os><type arch="ppc64le" machine="pseries">hvm</type></os></domain>
    """).OrThrow().Definition;
