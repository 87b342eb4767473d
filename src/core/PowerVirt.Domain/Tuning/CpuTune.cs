using System.Collections.Immutable;

namespace PowerVirt.Domain.Tuning;

/// <summary>How the guest's threads share the host's CPUs (<c>cputune</c>).</summary>
public sealed record CpuTune
{
    /// <summary>Relative weight; 0 has a meaning of its own.</summary>
    public ulong? Shares { get; init; }

    /// <summary>Of each virtual CPU.</summary>
    public CpuBandwidth Vcpu { get; init; } = new();

    /// <summary>Of the whole guest.</summary>
    public CpuBandwidth Global { get; init; } = new();

    /// <summary>Of QEMU's own threads.</summary>
    public CpuBandwidth Emulator { get; init; } = new();

    public CpuBandwidth IoThread { get; init; } = new();

    /// <summary>Which host CPUs a virtual CPU may run on, in the order of the virtual ones.</summary>
    public ImmutableArray<ThreadPin> VcpuPins { get; init; } = [];

    public NumberSet? EmulatorPin { get; init; }

    public ImmutableArray<ThreadPin> IoThreadPins { get; init; } = [];

    /// <summary>One entry for each virtual CPU that has a policy, in their order.</summary>
    public ImmutableArray<ThreadSchedule> VcpuSchedules { get; init; } = [];

    public ImmutableArray<ThreadSchedule> IoThreadSchedules { get; init; } = [];

    public SchedulePolicy? EmulatorSchedule { get; init; }

    public ImmutableArray<CacheTune> Caches { get; init; } = [];

    public ImmutableArray<MemoryBandwidthTune> MemoryBandwidths { get; init; } = [];

    public bool IsEmpty =>
        Shares is null && Vcpu.IsEmpty && Global.IsEmpty && Emulator.IsEmpty && IoThread.IsEmpty && VcpuPins.IsEmpty
        && EmulatorPin is null && IoThreadPins.IsEmpty && VcpuSchedules.IsEmpty && IoThreadSchedules.IsEmpty
        && EmulatorSchedule is null && Caches.IsEmpty && MemoryBandwidths.IsEmpty;
}

/// <summary>So much CPU time in so much time, both in microseconds; a negative quota is no bound.</summary>
public sealed record CpuBandwidth(ulong? Period = null, long? Quota = null)
{
    public bool IsEmpty => Period is null or 0 && Quota is null or 0;
}

/// <summary>A thread's number and the host CPUs it may run on.</summary>
public sealed record ThreadPin(uint Thread, NumberSet Cpus);

/// <summary>A thread's number and how the host schedules it.</summary>
public sealed record ThreadSchedule(uint Thread, SchedulePolicy Policy);

/// <summary>How the host schedules a thread; the priority is there only with
/// <see cref="Scheduler.Fifo"/> and <see cref="Scheduler.RoundRobin"/>.</summary>
public sealed record SchedulePolicy(Scheduler Scheduler, int? Priority);

/// <summary>The kernel's scheduling policies.</summary>
public enum Scheduler
{
    Batch,
    Idle,
    Fifo,
    RoundRobin,
}
