using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Xml;
using PowerVirt.Engine.Ports;
using PowerVirt.Store;

namespace PowerVirt.Engine.Tests;

/// <summary>What of a domain goes with it, and what stays.</summary>
public sealed class DomainFilesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pv").FullName;
    private readonly FakeHost _host = new();
    private readonly RecordingFiles _files = new();
    private readonly SqliteStore _store;
    private readonly DomainRegistry _registry;

    public DomainFilesTests()
    {
        _store = new SqliteStore(Path.Combine(_folder, "domains.db"));
        var world = new EngineWorld(_host, _store, new EventHub(), TimeProvider.System)
        {
            Files = _files,
            Survival = identity => new Survival($"{_folder}/{identity.Uuid}.lock", $"{_folder}/{identity.Name}.log"),
        };
        _registry = new DomainRegistry(world, new FakePlanner());
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _registry.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(null, TpmFate.AsDefined, true)]
    [InlineData("no", TpmFate.AsDefined, true)]
    [InlineData("yes", TpmFate.AsDefined, false)]
    [InlineData("yes", TpmFate.Remove, true)]
    [InlineData(null, TpmFate.Keep, false)]
    public async Task What_an_emulated_TPM_keeps_goes_with_its_domain_unless_it_is_to_stay(
        string? persistent, TpmFate fate, bool removed)
    {
        var off = await _registry.DefineAsync(Domain(persistent));
        await UndefineAsync(off, fate);
        Assert.Equal([removed], _files.Removed);

        // Of a guest that runs the same counts at its end.
        var running = await _registry.DefineAsync(Domain(persistent));
        await running.AskAsync(id => new Input.Start(id));
        await UndefineAsync(running, fate);
        Assert.Single(_files.Removed);
        await running.AskAsync(id => new Input.Destroy(id));
        Assert.Equal([removed, removed], _files.Removed);
    }

    [Fact]
    public async Task What_is_asked_for_while_a_guest_starts_counts_at_its_end()
    {
        var launched = new TaskCompletionSource();
        _host.Ready = launched.Task;
        var actor = await _registry.DefineAsync(Domain(null));
        var started = actor.AskAsync(id => new Input.Start(id));
        await _host.Launching.Task;
        await UndefineAsync(actor, TpmFate.Keep);
        Assert.Equal(Phase.Starting, actor.State.Phase);
        launched.SetResult();
        await started;
        await actor.AskAsync(id => new Input.Destroy(id));
        Assert.Equal([false], _files.Removed);
    }

    [Fact]
    public async Task A_transient_guest_leaves_nothing_at_its_end()
    {
        var actor = await _registry.CreateAsync(Domain(null));
        await actor.AskAsync(id => new Input.Destroy(id));
        Assert.Equal([true], _files.Removed);
    }

    [Fact]
    public async Task What_cannot_be_removed_keeps_nobody_from_forgetting_the_domain()
    {
        var actor = await _registry.DefineAsync(Domain(null));
        _files.Failure = new VmException(ErrorCode.SystemError, "busy");
        await UndefineAsync(actor, TpmFate.AsDefined);
        Assert.Null(_registry.Find("vm"));
    }

    private static DomainDefinition Domain(string? persistent)
    {
        var word = persistent is null ? "" : $" persistent_state='{persistent}'";
        return DomainXml.Parse(
            $"""
            <domain type="qemu"><name>vm</name><uuid>11111111-1111-1111-1111-111111111111</uuid><memory unit="GiB">1</memory>
            <os><type arch="ppc64le" machine="pseries">hvm</type></os>
            <devices><tpm model="tpm-spapr"><backend type="emulator"{word}/></tpm></devices></domain>
            """).OrThrow().Definition;
    }

    private static Task UndefineAsync(DomainActor actor, TpmFate fate) =>
        actor.AskAsync(id => new Input.Configure(id, new ConfigurationChange.Undefine(fate)));

    private sealed class RecordingFiles : IDomainFiles
    {
        /// <summary>For each domain that has gone, whether the state of its TPM went, too.</summary>
        public List<bool> Removed { get; } = [];

        public VmException? Failure { get; set; }

        public bool HasTpmState(Guid domain) => true;

        public void Remove(Guid domain, bool tpmState)
        {
            if (Failure is not null) throw Failure;
            Removed.Add(tpmState);
        }
    }
}
