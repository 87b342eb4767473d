using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Tuning;
using PowerVirt.Domain.Xml;
using PowerVirt.Engine.Ports;
using PowerVirt.Store;
using Devices = PowerVirt.Domain.Devices;

namespace PowerVirt.Engine.Tests;

public sealed class DomainRegistryTests : IAsyncLifetime
{
    private static readonly Guid One = Guid.Parse("11111111-1111-1111-1111-111111111111");

    private readonly string _folder = Directory.CreateTempSubdirectory("pv").FullName;
    private readonly FakeHost _host = new();
    private readonly RecordingHooks _hooks = new();
    private readonly EventHub _hub = new();
    private readonly Subscription _events;
    private SqliteStore _store;
    private DomainRegistry _registry;

    public DomainRegistryTests()
    {
        _events = _hub.Subscribe();
        (_store, _registry) = Open();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _registry.DisposeAsync();
        _store.Dispose();
        _events.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_defined_domain_is_found_by_its_name_and_uuid_and_is_there_after_a_restart()
    {
        await _registry.DefineAsync(Domain("vm"));
        await ReopenAsync();
        var actor = _registry.Find("vm")!;
        Assert.Same(actor, _registry.Find(One));
        Assert.Equal("shutoff(Unknown)", actor.State.Status.ToString());
        Assert.Equal(1UL << 30, actor.Snapshot.Outline!.Memory);
        Assert.Contains("<name>vm</name>", actor.ReadXml(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_and_uuid_belong_together()
    {
        await _registry.DefineAsync(Domain("vm"));
        var otherName = await Assert.ThrowsAsync<VmException>(() => _registry.DefineAsync(Domain("other")));
        Assert.Equal($"domain 'vm' is already defined with uuid {One}", otherName.Message);
        var otherUuid = await Assert.ThrowsAsync<VmException>(() =>
            _registry.DefineAsync(Domain("vm") with { Uuid = Guid.NewGuid() }));
        Assert.Equal($"domain 'vm' already exists with uuid {One}", otherUuid.Message);
        Assert.Single(_registry.All);
    }

    [Fact]
    public async Task What_QEMU_tells_of_the_balloon_is_what_the_guest_has()
    {
        var balloon = new Devices.Memballoon { Model = Devices.BalloonModel.Virtio };
        var actor = await _registry.CreateAsync(Domain("vm") with { Devices = new Devices.DeviceList([balloon]) });
        var guest = _host.Guests.Single();
        guest.Replies["query-cpus-fast"] = "[]";
        Assert.Equal(1UL << 30, (await actor.Statistics.ReadAsync(TimeSpan.FromMinutes(1))).Balloon!.Current);
        guest.Report("BALLOON_CHANGE", """{"actual": 536870912}""");
        await actor.AskAsync(id => new Input.Suspend(id));
        Assert.Equal(1UL << 29, (await actor.Statistics.ReadAsync(TimeSpan.FromMinutes(1))).Balloon!.Current);
    }

    [Fact]
    public async Task A_guest_has_a_number_and_its_own_definition_while_it_runs()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        Assert.Same(actor, _registry.Find(1));
        await _registry.DefineAsync(Domain("vm") with { Title = "for the next start" });
        Assert.Contains("id='1'", actor.ReadXml(), StringComparison.Ordinal);
        Assert.DoesNotContain("next start", actor.ReadXml(), StringComparison.Ordinal);
        Assert.Contains("next start", actor.ReadXml(inactive: true), StringComparison.Ordinal);
        await actor.AskAsync(id => new Input.Destroy(id));
        Assert.Null(_registry.Find(1));
        Assert.Contains("next start", actor.ReadXml(), StringComparison.Ordinal);
        await actor.AskAsync(id => new Input.Start(id));
        Assert.Equal(2, actor.State.Id);
    }

    [Fact]
    public async Task A_transient_domain_goes_with_its_guest()
    {
        var actor = await _registry.CreateAsync(Domain("vm"), paused: true);
        Assert.False(actor.State.Persistent);
        Assert.Equal("paused(User)", actor.State.Status.ToString());
        await actor.AskAsync(id => new Input.Destroy(id));
        Assert.Null(_registry.Find("vm"));
        Assert.Null(_registry.Find(One));
        Assert.Empty(_store.Load());
    }

    [Fact]
    public async Task A_transient_domain_that_is_defined_stays()
    {
        var actor = await _registry.CreateAsync(Domain("vm"));
        await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Destroy(id));
        Assert.Same(actor, _registry.Find("vm"));
    }

    [Fact]
    public async Task Undefining_a_running_guest_makes_it_transient()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        await UndefineAsync(actor);
        Assert.Same(actor, _registry.Find("vm"));
        await actor.AskAsync(id => new Input.Destroy(id));
        Assert.Null(_registry.Find("vm"));
        Assert.Equal(["Defined/0", "Started/0", "Undefined/0", "Stopped/1"], Events());
    }

    [Fact]
    public async Task A_domain_that_is_gone_answers_that_it_is_gone()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await UndefineAsync(actor);
        var gone = await Assert.ThrowsAsync<VmException>(() => actor.AskAsync(id => new Input.Start(id)));
        Assert.Equal(ErrorCode.NoDomain, gone.Problem.Code);
        Assert.NotSame(actor, await _registry.DefineAsync(Domain("vm")));
    }

    [Fact]
    public async Task A_start_that_fails_leaves_no_transient_domain()
    {
        _host.Ready = Task.FromException(new VmException(ErrorCode.OperationFailed, "no room"));
        await Assert.ThrowsAsync<VmException>(() => _registry.CreateAsync(Domain("vm")));
        Assert.Null(_registry.Find("vm"));
        Assert.Empty(_store.Load());
    }

    [Fact]
    public async Task A_renamed_domain_is_found_by_its_new_name_alone()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await _registry.RenameAsync(actor, "other");
        Assert.Null(_registry.Find("vm"));
        await ReopenAsync();
        Assert.Contains("<name>other</name>", _registry.Find("other")!.ReadXml(), StringComparison.Ordinal);
        Assert.Equal(["Defined/0", "Undefined/1", "Defined/2"], Events());
    }

    [Fact]
    public async Task A_running_guest_keeps_its_name()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        await Assert.ThrowsAsync<VmException>(() => _registry.RenameAsync(actor, "other"));
        Assert.Null(_registry.Find("other"));
        Assert.Same(actor, _registry.Find("vm"));
    }

    [Fact]
    public async Task Metadata_of_the_guest_and_of_the_definition_are_kept_apart()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        var element = MetadataText.Of("<note>x</note>", "app", "urn:app").OrThrow();
        await EditAsync(actor, new DefinitionEdit.Metadata("urn:app", element), EditScope.Live);
        await EditAsync(actor, new DefinitionEdit.Title("kept"), EditScope.Config);
        Assert.Contains("app:note", actor.ReadXml(), StringComparison.Ordinal);
        Assert.DoesNotContain("app:note", actor.ReadXml(inactive: true), StringComparison.Ordinal);
        Assert.Equal("kept", actor.Snapshot.Stored!.Title);
        Assert.Null(actor.Snapshot.Live!.Outline.Title);
    }

    [Fact]
    public async Task A_guest_is_bound_to_other_cpus_before_its_definition_says_so()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        var guest = _host.Guests.Single();
        guest.Replies["query-cpus-fast"] = """[{"cpu-index":0,"thread-id":4711,"qom-path":"/machine/unattached/device[0]"}]""";
        guest.Replies["query-hotpluggable-cpus"] = "[]";
        Assert.True(NumberSet.TryParse("1,3", out var cpus));
        await EditAsync(actor, new DefinitionEdit.Pin(GuestThread.Vcpu(0), cpus), EditScope.Live);
        Assert.Equal(["vcpu 0 on CPUs 1,3: 4711"], guest.Told);
        Assert.Contains("<vcpupin vcpu='0' cpuset='1,3'/>", actor.ReadXml(), StringComparison.Ordinal);
        Assert.DoesNotContain("vcpupin", actor.ReadXml(inactive: true), StringComparison.Ordinal);

        guest.Refusal = new Problem(ErrorCode.OperationTimeout, "no answer");
        await Assert.ThrowsAsync<VmException>(() =>
            EditAsync(actor, new DefinitionEdit.Pin(GuestThread.Vcpu(0), NumberSet.Below(1)), EditScope.Live | EditScope.Config));
        Assert.Contains("cpuset='1,3'", actor.ReadXml(), StringComparison.Ordinal);
        Assert.DoesNotContain("vcpupin", actor.ReadXml(inactive: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_in_telling_a_guest_is_answered_and_keeps_nobody_after_it_waiting()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        var guest = _host.Guests.Single();
        guest.Replies["query-cpus-fast"] = guest.Replies["query-hotpluggable-cpus"] = guest.Replies["query-iothreads"] = "[]";
        var pin = new DefinitionEdit.Pin(GuestThread.Emulator, NumberSet.Below(2));
        guest.Fault = new InvalidOperationException("nobody foresaw this");
        var failed = await Assert.ThrowsAsync<VmException>(() => EditAsync(actor, pin, EditScope.Live));
        Assert.Contains("nobody foresaw this", failed.Message, StringComparison.Ordinal);
        guest.Fault = null;
        await EditAsync(actor, pin, EditScope.Live);
        Assert.Equal(["the emulator on CPUs 0-1: "], guest.Told);
    }

    [Fact]
    public async Task A_definition_alone_is_changed_without_a_word_to_the_guest()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        await EditAsync(actor, new DefinitionEdit.Pin(GuestThread.Emulator, NumberSet.Below(2)), EditScope.Config);
        Assert.Empty(_host.Guests.Single().Told);
        Assert.Contains("<emulatorpin cpuset='0-1'/>", actor.ReadXml(inactive: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guests_go_on_when_the_program_ends_and_are_found_by_the_next()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        var guest = _host.Guests.Single();
        _host.Running[42] = guest;
        guest.Status = "paused";
        await ReopenAsync();
        Assert.True(guest.Left);
        Assert.False(guest.Disposed);
        actor = _registry.Find(1)!;
        Assert.Equal(42, actor.State.Pid);
        await SettledAsync(actor, state => state.Phase == Phase.Paused);
        await actor.AskAsync(id => new Input.Resume(id));
        Assert.Equal("running(Unpaused)", actor.State.Status.ToString());
    }

    [Fact]
    public async Task What_a_guest_does_with_its_channels_and_memory_is_in_its_definition_and_not_lost()
    {
        var actor = await _registry.DefineAsync(Domain("vm") with
        {
            Devices = new Devices.DeviceList(
            [
                new Devices.Channel
                {
                    Source = new Devices.CharacterSource.Pty(null), Alias = "ua-agent", Name = "org.qemu.guest_agent.0",
                    Connected = false,
                },
                new Devices.Memballoon { Model = Devices.BalloonModel.Virtio },
            ]),
        });
        await actor.AskAsync(id => new Input.Start(id));
        var guest = _host.Guests.Single();
        guest.Report("VSERPORT_CHANGE", """{"id": "ua-agent", "open": true}""");
        guest.Report("BALLOON_CHANGE", """{"actual": 536870912}""");
        await actor.AskAsync(id => new Input.Suspend(id));
        IsSeen(actor, "connected", "524288");
        Assert.Equal(1UL << 29, actor.Snapshot.Outline!.CurrentMemory);
        Assert.DoesNotContain("state=", actor.ReadXml(inactive: true), StringComparison.Ordinal);

        // A QEMU that hangs at first is known by what was stored; what its guest did meanwhile it says itself.
        _host.Running[42] = guest;
        var answering = new TaskCompletionSource();
        guest.Answering = answering.Task;
        guest.Replies["query-balloon"] = """{"actual": 268435456}""";
        guest.Replies["query-chardev"] = """[{"label": "charua-agent", "filename": "pty:/dev/pts/9", "frontend-open": false}]""";
        await ReopenAsync();
        actor = _registry.Find("vm")!;
        IsSeen(actor, "connected", "524288");
        answering.SetResult();
        await SettledAsync(actor, state => state.Pid == 42 && actor.Snapshot.Outline!.CurrentMemory == 1UL << 28);
        IsSeen(actor, "disconnected", "262144");

        static void IsSeen(DomainActor actor, string state, string memory)
        {
            Assert.Contains($"state='{state}'", actor.ReadXml(), StringComparison.Ordinal);
            Assert.Contains($"<currentMemory unit='KiB'>{memory}<", actor.ReadXml(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_guest_that_powered_off_meanwhile_is_ended_as_its_definition_says()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        _host.Running[42] = _host.Guests.Single();
        _host.Guests.Single().Status = "shutdown";
        await ReopenAsync();
        await SettledAsync(_registry.Find("vm")!, state => state.Phase == Phase.Off);
        Assert.Equal("shutoff(Shutdown)", _registry.Find("vm")!.State.Status.ToString());
    }

    [Fact]
    public async Task A_guest_whose_QEMU_is_gone_has_crashed_and_nothing_of_it_is_left()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        _hooks.Calls.Clear();
        await ReopenAsync();
        await SettledAsync(_registry.Find("vm")!, state => state.Phase == Phase.Off);
        Assert.Equal("shutoff(Crashed)", _registry.Find("vm")!.State.Status.ToString());
        Assert.Equal(42, Assert.Single(_host.TakenBack).Process!.Pid);
        Assert.Equal(["stopped end", "release end"], _hooks.Calls);
        Assert.Contains("<name>vm</name>", _hooks.Xml, StringComparison.Ordinal);
        await ReopenAsync();
        Assert.Equal("shutoff(Crashed)", _registry.Find("vm")!.State.Status.ToString());
    }

    [Fact]
    public async Task Nobody_is_served_before_guests_that_run_are_found_however_busy_the_host_is()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        _host.Running[42] = new FakeGuest();
        var found = new TaskCompletionSource();
        _host.Finding = found.Task;
        await _registry.DisposeAsync();
        _store.Dispose();
        (_store, _registry) = Open();
        var loading = _registry.LoadAsync();
        Assert.NotSame(loading, await Task.WhenAny(loading, Task.Delay(TimeSpan.FromSeconds(1))));
        found.SetResult();
        await loading;
        Assert.NotNull(_registry.Find("vm")!.Guest);
    }

    [Fact]
    public async Task Another_boot_of_the_host_has_no_guests_and_no_process_is_touched()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Start(id));
        await _registry.CreateAsync(Domain("transient") with { Uuid = Guid.NewGuid() });
        _host.BootId = "boot-2";
        await ReopenAsync();
        Assert.Equal(Phase.Off, _registry.Find("vm")!.State.Phase);
        Assert.Null(_registry.Find("transient"));
        Assert.All(_host.TakenBack, traces => Assert.Null(traces.Process));
    }

    [Fact]
    public async Task What_is_to_start_with_the_host_starts()
    {
        var actor = await _registry.DefineAsync(Domain("vm"));
        await actor.AskAsync(id => new Input.Configure(id, new ConfigurationChange.SetAutostart(true)));
        await _registry.DefineAsync(Domain("other") with { Uuid = Guid.NewGuid() });
        await ReopenAsync();
        Assert.Empty(await _registry.AutostartAsync());
        Assert.Equal("running(Booted)", _registry.Find("vm")!.State.Status.ToString());
        Assert.False(_registry.Find("other")!.State.Active);
    }

    private static DomainDefinition Domain(string name) => DomainXml.Parse(
        $"""
        <domain type="qemu"><name>{name}</name><uuid>{One}</uuid><memory unit="GiB">1</memory>
        <os><type arch="ppc64le" machine="pseries">hvm</type></os></domain>
        """).OrThrow().Definition;

    private static Task UndefineAsync(DomainActor actor) =>
        actor.AskAsync(id => new Input.Configure(id, new ConfigurationChange.Undefine()));

    private static Task EditAsync(DomainActor actor, DefinitionEdit edit, EditScope scope) =>
        actor.AskAsync(id => new Input.Configure(id, new ConfigurationChange.Edit(edit, scope)));

    private async Task SettledAsync(DomainActor actor, Func<DomainState, bool> reached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (!reached(actor.State)) await _events.Events.ReadAsync(limit.Token);
    }

    private IEnumerable<string> Events()
    {
        while (_events.Events.TryRead(out var published)) yield return published.Event.ToString();
    }

    private (SqliteStore, DomainRegistry) Open()
    {
        var store = new SqliteStore(Path.Combine(_folder, "domains.db"));
        var world = new EngineWorld(_host, store, _hub, TimeProvider.System)
        {
            Hooks = _hooks,
            Survival = identity => new Survival($"{_folder}/{identity.Uuid}.lock", $"{_folder}/{identity.Name}.log"),
        };
        return (store, new DomainRegistry(world, new FakePlanner()));
    }

    private async Task ReopenAsync()
    {
        await _registry.DisposeAsync();
        _store.Dispose();
        (_store, _registry) = Open();
        await _registry.LoadAsync();
    }
}
