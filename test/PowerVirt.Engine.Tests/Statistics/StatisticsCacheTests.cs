using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Statistics;

namespace PowerVirt.Engine.Tests.Statistics;

public sealed class StatisticsCacheTests : IAsyncDisposable
{
    private readonly FakeGuest _guest = new() { OwnPid = Environment.ProcessId };
    private readonly StatisticsCache _cache;
    private DomainSnapshot _snapshot;

    public StatisticsCacheTests()
    {
        var outline = new DefinitionOutline
        {
            HasBalloon = true,
            CurrentMemory = 1UL << 30,
            HasIoThreads = true,
            Disks = [new OutlinedDisk("vda", "/a.qcow2") { Alias = "virtio-disk0" }],
        };
        _snapshot = new DomainSnapshot(new DomainIdentity(Guid.Empty, "vm"),
            DomainState.Initial(EndActions.Default), null, new DefinitionText("<domain/>", outline));
        _guest.Replies["query-cpus-fast"] =
            $$"""[{"cpu-index": 0, "thread-id": {{Environment.ProcessId}}, "qom-path": "/machine/unattached/0"}]""";
        _guest.Replies["query-blockstats"] =
            """
            [{"qdev": "/machine/peripheral/virtio-disk0/virtio-backend", "stats": {"rd_operations": 3, "rd_bytes": 4096,
              "rd_total_time_ns": 7, "wr_operations": 5, "wr_bytes": 512, "wr_total_time_ns": 9,
              "flush_operations": 1, "flush_total_time_ns": 2, "wr_highest_offset": 65536}}]
            """;
        _guest.Replies["query-block"] =
            """
            [{"qdev": "/machine/peripheral/virtio-disk0/virtio-backend",
              "inserted": {"image": {"virtual-size": 1048576, "actual-size": 200704}}}]
            """;
        _guest.Replies["query-iothreads"] =
            """[{"id": "iothread1", "thread-id": 7, "poll-max-ns": 32768, "poll-grow": 0, "poll-shrink": 0}]""";
        _guest.Replies["qom-get"] =
            """{"stats": {"stat-free-memory": 1000, "stat-swap-in": 18446744073709551615}, "last-update": 1700000000}""";
        _cache = new StatisticsCache(() => _snapshot, () => _guest, TimeProvider.System);
    }

    public ValueTask DisposeAsync() => _guest.DisposeAsync();

    [Fact]
    public async Task Every_group_is_filled_from_the_kernel_and_from_QEMU()
    {
        var read = await _cache.ReadAsync(Patience);
        Assert.False(read.Stale);
        Assert.True(read.Cpu!.Total > 0);
        Assert.True(read.Balloon!.Resident > 1 << 20);
        Assert.Equal((1UL << 30, 1000UL, null), (read.Balloon.Current, read.Balloon.Unused, read.Balloon.SwapIn));
        Assert.True(Assert.Single(read.Vcpus).Time > 0);
        var disk = Assert.Single(read.Blocks);
        Assert.Equal(new BlockWork(3, 4096, 7), disk.Read);
        Assert.Equal(new BlockWork(5, 512, 9), disk.Written);
        Assert.Equal((65536UL, 1048576UL, 200704UL), (disk.Allocation, disk.Capacity, disk.Physical));
        Assert.Equal("iothread1", Assert.Single(read.IoThreads).Name);
    }

    [Fact]
    public async Task A_QEMU_that_hangs_costs_patience_once_and_what_it_told_last_is_marked_stale()
    {
        await _cache.ReadAsync(Patience);
        var answer = new TaskCompletionSource();
        _guest.Answering = answer.Task;
        var late = await _cache.ReadAsync(TimeSpan.FromMilliseconds(50));
        Assert.True(late.Stale);
        Assert.Equal(3UL, Assert.Single(late.Blocks).Read.Requests);
        var asked = _guest.Asked.Count;
        // A little less: timers may go off a moment early by the clock that patience is counted with.
        var next = _cache.ReadAsync(TimeSpan.FromMilliseconds(40));
        Assert.True(next.IsCompleted, "Nobody waits again for one that has not answered.");
        Assert.True((await next).Stale);
        Assert.Equal(asked, _guest.Asked.Count);

        answer.SetResult();
        _guest.Answering = Task.CompletedTask;
        Assert.False((await _cache.ReadAsync(Patience)).Stale);
    }

    [Fact]
    public async Task What_the_kernel_knows_is_told_of_a_QEMU_that_has_never_answered()
    {
        _guest.Answering = new TaskCompletionSource().Task;
        var read = await _cache.ReadAsync(TimeSpan.FromMilliseconds(20));
        Assert.True(read.Stale);
        Assert.True(read.Cpu!.Total > 0);
        Assert.Empty(read.Blocks);
    }

    [Fact]
    public async Task Nothing_of_earlier_is_handed_out_to_who_cannot_be_told_that_it_is_old()
    {
        Assert.Single((await _cache.ReadFreshAsync()).Blocks);
        _guest.Answering = new TaskCompletionSource().Task;
        var refused = await Assert.ThrowsAsync<VmException>(async () => await _cache.ReadFreshAsync());
        Assert.Equal(ErrorCode.OperationTimeout, refused.Problem.Code);
        Assert.Contains("domstats", refused.Problem.Remedy);
    }

    [Fact]
    public async Task QEMU_is_asked_for_no_more_than_the_guest_has()
    {
        _snapshot = _snapshot with { Live = new DefinitionText("<domain/>", new DefinitionOutline()) };
        await _cache.ReadAsync(Patience);
        Assert.Equal(["query-cpus-fast"], _guest.Asked);
    }

    [Fact]
    public async Task What_the_balloon_leaves_the_guest_is_in_its_live_definition_and_not_asked_for()
    {
        var outline = _snapshot.Live!.Outline with { CurrentMemory = 1UL << 29 };
        _snapshot = _snapshot with { Live = new DefinitionText("<domain/>", outline) };
        Assert.Equal(1UL << 29, (await _cache.ReadAsync(Patience)).Balloon!.Current);
        Assert.DoesNotContain("query-balloon", _guest.Asked);
    }

    [Fact]
    public async Task Virtual_CPUs_are_asked_for_again_only_when_the_definition_has_changed()
    {
        await _cache.ReadAsync(Patience);
        Assert.Single((await _cache.ReadAsync(Patience)).Vcpus);
        Assert.Single(_guest.Asked, "query-cpus-fast");

        _snapshot = _snapshot with { Live = _snapshot.Live! with { Xml = "<domain>plugged</domain>" } };
        _guest.Replies["query-cpus-fast"] = "[]";
        Assert.Empty((await _cache.ReadAsync(Patience)).Vcpus);
    }

    [Fact]
    public async Task Virtual_CPUs_are_asked_for_again_when_the_thread_of_one_has_ended()
    {
        _guest.Replies["query-cpus-fast"] =
            """[{"cpu-index": 0, "thread-id": 2147483647, "qom-path": "/machine/unattached/0"}]""";
        await _cache.ReadAsync(Patience);
        _guest.Replies["query-cpus-fast"] = "[]";
        Assert.Empty((await _cache.ReadAsync(Patience)).Vcpus);
    }

    [Fact]
    public void The_guests_traffic_is_that_of_the_hosts_end_seen_from_the_other_side()
    {
        string[] lines =
        [
            "Inter-|   Receive                                                |  Transmit",
            " vnet0: 1000 10 1 2 0 0 0 0 2000 20 3 4 0 0 0 0",
            "vnet01: 9 9 9 9 0 0 0 0 9 9 9 9 0 0 0 0",
        ];
        var read = ProcessNumbers.Interface(lines, new OutlinedInterface("vnet0", null))!;
        Assert.Equal(new Traffic(2000, 20, 3, 4), read.Received);
        Assert.Equal(new Traffic(1000, 10, 1, 2), read.Sent);
        Assert.Null(ProcessNumbers.Interface(lines, new OutlinedInterface("vnet", null)));
        Assert.Null(ProcessNumbers.Interface(lines, new OutlinedInterface(null, null)));
    }

    [Fact]
    public void What_a_macvtap_device_receives_the_guest_has_received()
    {
        string[] lines = ["macvtap0: 1000 10 1 2 0 0 0 0 2000 20 3 4 0 0 0 0"];
        var read = ProcessNumbers.Interface(lines, new OutlinedInterface("macvtap0", null) { IsGuestSide = true })!;
        Assert.Equal(new Traffic(1000, 10, 1, 2), read.Received);
        Assert.Equal(new Traffic(2000, 20, 3, 4), read.Sent);
    }

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
}
