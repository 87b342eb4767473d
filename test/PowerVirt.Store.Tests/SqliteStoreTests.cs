using Microsoft.Data.Sqlite;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Store.Tests;

public sealed class SqliteStoreTests : IDisposable
{
    private static readonly Guid One = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid Two = Guid.Parse("22222222-2222-2222-2222-222222222222");

    private readonly string _folder = Directory.CreateTempSubdirectory("pv").FullName;
    private SqliteStore _store;

    public SqliteStoreTests() => _store = new SqliteStore(Path.Combine(_folder, "state", "domains.db"));

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_was_stored_is_there_when_the_file_is_opened_again()
    {
        await _store.CommitAsync(new StoreChange.Define(One, "vm", Text("<domain/>")));
        await _store.CommitAsync(new StoreChange.SetAutostart(One, true));
        Reopen();
        var domain = Assert.Single(_store.Load());
        Assert.Equal((One, "vm", true), (domain.Uuid, domain.Name, domain.Autostart));
        Assert.Equal(Text("").Outline with { Disks = [], Interfaces = [] },
            domain.Outline! with { Disks = [], Interfaces = [] });
        Assert.Equal([new OutlinedDisk("vda", "/a.qcow2") { Alias = "virtio-disk0" }], domain.Outline!.Disks);
        Assert.Equal("<domain/>", _store.ReadDefinition(One));
    }

    [Fact]
    public async Task A_definition_takes_the_place_of_the_one_before_and_keeps_the_autostart()
    {
        await _store.CommitAsync(new StoreChange.Define(One, "vm", Text("<old/>")));
        await _store.CommitAsync(new StoreChange.SetAutostart(One, true));
        await _store.CommitAsync(new StoreChange.Define(One, "renamed", Text("<new/>")));
        var domain = Assert.Single(_store.Load());
        Assert.Equal(("renamed", true), (domain.Name, domain.Autostart));
        Assert.Equal("<new/>", _store.ReadDefinition(One));
    }

    [Fact]
    public async Task A_name_belongs_to_one_domain_and_the_others_of_the_group_are_stored()
    {
        await _store.CommitAsync(new StoreChange.Define(One, "vm", Text("<one/>")));
        var refused = _store.CommitAsync(new StoreChange.Define(Two, "vm", Text("<two/>"))).AsTask();
        var others = Enumerable.Range(0, 20).Select(i => _store.CommitAsync(
            new StoreChange.Define(Guid.NewGuid(), $"other-{i}", Text("<other/>"))).AsTask()).ToArray();
        await Assert.ThrowsAsync<VmException>(() => refused);
        await Task.WhenAll(others);
        Assert.Equal(21, _store.Load().Count);
        Assert.Null(_store.ReadDefinition(Two));
    }

    [Fact]
    public async Task Changes_that_belong_together_are_stored_together_or_not_at_all()
    {
        await _store.CommitAsync(new StoreChange.Define(One, "vm", Text("<one/>")));
        await Assert.ThrowsAsync<VmException>(() => _store.CommitAsync(
            new StoreChange.Define(One, "vm", Text("<changed/>")),
            new StoreChange.Define(Two, "vm", Text("<two/>"))).AsTask());
        Assert.Equal("<one/>", _store.ReadDefinition(One));
    }

    [Fact]
    public async Task A_guest_is_found_with_its_traces_and_its_own_definition()
    {
        await _store.CommitAsync(new StoreChange.Define(One, "vm", Text("<stored/>")));
        await _store.CommitAsync(new StoreChange.Live(One, "vm", Record(Phase.Starting), Text("<live/>")));
        await _store.CommitAsync(new StoreChange.Live(One, "vm", Record(Phase.Running), null));
        Reopen();
        var (record, text) = Assert.Single(_store.Load()).Live!.Value;
        Assert.Equal("<live/>", text.Xml);
        Assert.Equal(Phase.Running, record.Phase);
        Assert.Equal("running(Booted)", record.Status.ToString());
        Assert.Equal(new ProcessMark(42, 18_000_000_000_000_000_000), record.Traces.Process);
        Assert.Equal(["/run/vm"], record.Traces.Directories);
    }

    [Fact]
    public async Task All_that_is_known_of_a_guest_comes_back()
    {
        var outline = new DefinitionOutline
        {
            Memory = ulong.MaxValue,
            CurrentMemory = 1 << 20,
            MaximumVcpus = 16,
            Vcpus = 8,
            Type = VirtType.Kvm,
            Title = "Büro \"2\"",
            Actions = new EndActions(EndAction.Preserve, EndAction.CoredumpRestart, EndAction.CoredumpDestroy),
            HasSecrets = true,
            HasBalloon = true,
            HasIoThreads = true,
            AgentChannel = "channel0",
            Disks = [new OutlinedDisk("vda", "/a.qcow2") { Alias = "virtio-disk0", Image = 3 }],
            Interfaces = [new OutlinedInterface("vnet0", "52:54:00:00:00:01") { IsGuestSide = true }],
        };
        var traces = new GuestTraces
        {
            Process = new ProcessMark(42, ulong.MaxValue),
            Lock = "/run/vm.lock",
            Log = "/log/vm",
            LogStart = long.MaxValue,
            Monitor = "/run/vm/monitor.sock",
            Directories = ["/run/vm"],
            Files = ["/run/vm/monitor.sock"],
            Programs = [new ProcessMark(43, 7)],
            Links = [new HostLink("macvtap0", "eth0", "52:54:00:00:00:01")],
            Unsettled = true,
            User = uint.MaxValue,
            Admitted = ["/srv/a.qcow2"],
        };
        Assert.Empty(UsualMembers(outline, new DefinitionOutline()));
        Assert.Empty(UsualMembers(traces, new GuestTraces()));
        await _store.CommitAsync(new StoreChange.Define(One, "vm", new DefinitionText("<domain/>", outline)));
        await _store.CommitAsync(new StoreChange.Live(One, "vm", Record(Phase.Running) with { Traces = traces }, null));
        Reopen();
        var domain = Assert.Single(_store.Load());
        Assert.Equivalent(outline, domain.Outline, strict: true);
        Assert.Equivalent(traces, domain.Live!.Value.Record.Traces, strict: true);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"memory":-1}""")]
    [InlineData("""{"disks":7}""")]
    public async Task A_column_that_somebody_else_has_written_is_refused(string outline)
    {
        await _store.CommitAsync(new StoreChange.Define(One, "vm", Text("<stored/>")));
        _store.Dispose();
        using (var file = new SqliteConnection($"Data Source={Path.Combine(_folder, "state", "domains.db")};Pooling=False"))
        {
            file.Open();
            using var command = file.CreateCommand();
            command.CommandText = "UPDATE definitions SET outline = $1";
            command.Parameters.AddWithValue("$1", outline);
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        _store = new SqliteStore(Path.Combine(_folder, "state", "domains.db"));
        Assert.Contains("damaged", Assert.Throws<VmException>(() => _store.Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_without_a_stored_definition_is_a_transient_domain_until_it_has_ended()
    {
        await _store.CommitAsync(new StoreChange.Live(One, "vm", Record(Phase.Running), Text("<live/>")));
        Assert.Null(Assert.Single(_store.Load()).Outline);
        await _store.CommitAsync(new StoreChange.Ended(One, ShutoffReason.Shutdown));
        Assert.Empty(_store.Load());
    }

    [Fact]
    public async Task Why_the_last_guest_ended_is_remembered()
    {
        await _store.CommitAsync(new StoreChange.Define(One, "vm", Text("<stored/>")));
        await _store.CommitAsync(new StoreChange.Live(One, "vm", Record(Phase.Running), Text("<live/>")));
        await _store.CommitAsync(new StoreChange.Ended(One, ShutoffReason.Crashed));
        Assert.Equal(ShutoffReason.Crashed, Assert.Single(_store.Load()).LastEnd);
    }

    [Fact]
    public async Task What_a_domain_leaves_is_known_until_it_is_removed()
    {
        await _store.CommitAsync(new StoreChange.Define(One, "vm", Text("<stored/>")));
        await _store.CommitAsync(new StoreChange.Undefine(One), new StoreChange.Leaves(One));
        Reopen();
        Assert.Empty(_store.Load());
        Assert.Equal([One], _store.LoadLeftovers());
        await _store.CommitAsync(new StoreChange.Leaves(One));
        await _store.CommitAsync(new StoreChange.Cleared(One));
        Reopen();
        Assert.Empty(_store.LoadLeftovers());
    }

    [Fact]
    public void A_second_program_is_refused_and_told_why()
    {
        var refused = Assert.Throws<VmException>(() =>
            new SqliteStore(Path.Combine(_folder, "state", "domains.db")));
        Assert.Contains("another powervirtd", refused.Problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_refused_and_left_as_it_is()
    {
        var path = Path.Combine(_folder, "damaged.db");
        var rubbish = Enumerable.Repeat((byte)'x', 8192).ToArray();
        File.WriteAllBytes(path, rubbish);
        var refused = Assert.Throws<VmException>(() => new SqliteStore(path));
        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
        Assert.Equal(rubbish, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task A_guest_of_an_older_version_has_what_that_one_noted_and_nothing_else()
    {
        await _store.CommitAsync(new StoreChange.Live(One, "vm", Record(Phase.Running), Text("<live/>")));
        _store.Dispose();
        using (var file = new SqliteConnection($"Data Source={Path.Combine(_folder, "state", "domains.db")};Pooling=False"))
        {
            file.Open();
            using var command = file.CreateCommand();
            command.CommandText = """UPDATE live SET traces = '{"directories":["/run/vm"]}'""";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        _store = new SqliteStore(Path.Combine(_folder, "state", "domains.db"));
        var traces = Assert.Single(_store.Load()).Live!.Value.Record.Traces;
        Assert.Equal(["/run/vm"], traces.Directories);
        Assert.Empty(traces.Links);
    }

    [Fact]
    public async Task The_log_is_laid_out_beforehand_and_what_lies_behind_its_end_is_no_part_of_it()
    {
        var path = Path.Combine(_folder, "state", "domains.db");
        await _store.CommitAsync(new StoreChange.Define(One, "vm", Text("<domain/>")));
        for (var i = 0; i < 50; i++)
            await _store.CommitAsync(new StoreChange.Define(Guid.NewGuid(), $"other-{i}", Text("<other/>")));
        await _store.LogLaidOut.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(new FileInfo($"{path}-wal").Length >= 4 << 20);
        await _store.CommitAsync(new StoreChange.Define(Two, "last", Text("<last/>")));

        // What a host that loses its power now would find: nothing of the log has come to the database yet.
        var found = Directory.CreateDirectory(Path.Combine(_folder, "found")).FullName;
        foreach (var ending in (string[])["", "-wal"]) File.Copy(path + ending, Path.Combine(found, $"domains.db{ending}"));
        using var store = new SqliteStore(Path.Combine(found, "domains.db"));
        Assert.Equal(52, store.Load().Count);
        Assert.Equal("<last/>", store.ReadDefinition(Two));
    }

    [Fact]
    public void Only_the_owner_may_read_what_may_hold_passwords() =>
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Path.Combine(_folder, "state", "domains.db")));

    /// <summary>What would come back even if nobody had stored it.</summary>
    private static IEnumerable<string> UsualMembers<T>(T sample, T usual) => typeof(T).GetProperties()
        .Where(member => member.CanWrite && Equals(member.GetValue(sample), member.GetValue(usual)))
        .Select(member => member.Name);

    private static DefinitionText Text(string xml) => new(xml, new DefinitionOutline
    {
        Memory = 1 << 30,
        Vcpus = 2,
        Title = "a title",
        Disks = [new OutlinedDisk("vda", "/a.qcow2") { Alias = "virtio-disk0" }],
        Interfaces = [new OutlinedInterface("vnet0", "52:54:00:00:00:01")],
    });

    private static LiveRecord Record(Phase phase) => new(7, "boot-1", phase,
        new DomainStatus(RunningReason.Booted), new GuestTraces
        {
            Process = new ProcessMark(42, 18_000_000_000_000_000_000),
            Monitor = "/run/vm/monitor.sock",
            Directories = ["/run/vm"],
        });

    private void Reopen()
    {
        _store.Dispose();
        _store = new SqliteStore(Path.Combine(_folder, "state", "domains.db"));
    }
}
