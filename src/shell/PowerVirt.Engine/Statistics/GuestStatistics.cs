using System.Collections.Immutable;

namespace PowerVirt.Engine.Statistics;

/// <summary>What is measured of a guest at a moment; a group that nothing is known of is null or empty.</summary>
public sealed record GuestStatistics
{
    /// <summary>Of a guest that does not run.</summary>
    public static GuestStatistics None { get; } = new();

    /// <summary>How old the oldest part is.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>QEMU has not answered in time: what it tells is from an earlier answer, or unknown.</summary>
    public bool Stale { get; init; }

    public CpuTimes? Cpu { get; init; }

    public BalloonStatistics? Balloon { get; init; }

    public ImmutableArray<VcpuStatistics> Vcpus { get; init; } = [];

    public ImmutableArray<InterfaceStatistics> Interfaces { get; init; } = [];

    public ImmutableArray<BlockStatistics> Blocks { get; init; } = [];

    public ImmutableArray<IoThreadStatistics> IoThreads { get; init; } = [];
}

/// <summary>What QEMU's process has used, in nanoseconds.</summary>
/// <param name="User">In its own code, the guest's included.</param>
/// <param name="System">In the kernel.</param>
public sealed record CpuTimes(ulong User, ulong System)
{
    public ulong Total => User + System;
}

/// <summary>The guest's memory, in bytes; what only its balloon's driver knows is null where there is none.</summary>
public sealed record BalloonStatistics
{
    /// <summary>What the balloon leaves the guest.</summary>
    public ulong? Current { get; init; }

    /// <summary>What QEMU's process holds of the host's memory.</summary>
    public ulong? Resident { get; init; }

    public ulong? SwapIn { get; init; }

    public ulong? SwapOut { get; init; }

    /// <summary>A number, not bytes.</summary>
    public ulong? MajorFaults { get; init; }

    /// <summary>A number, not bytes.</summary>
    public ulong? MinorFaults { get; init; }

    public ulong? Unused { get; init; }

    public ulong? Available { get; init; }

    public ulong? Usable { get; init; }

    public ulong? DiskCaches { get; init; }

    /// <summary>A number, not bytes.</summary>
    public ulong? HugetlbAllocated { get; init; }

    /// <summary>A number, not bytes.</summary>
    public ulong? HugetlbFailed { get; init; }

    /// <summary>When the guest told, in seconds since 1970.</summary>
    public ulong? LastUpdate { get; init; }
}

/// <summary>A virtual CPU; times in nanoseconds.</summary>
/// <param name="Index">From 0.</param>
/// <param name="ThreadId">The host's thread.</param>
/// <param name="Time">How long it ran.</param>
/// <param name="Delay">How long it waited for a CPU of the host.</param>
/// <param name="HostCpu">Where it ran last; null where unknown.</param>
public sealed record VcpuStatistics(int Index, int ThreadId, ulong Time, ulong Delay, int? HostCpu);

/// <summary>Traffic of a network interface as the guest sees it.</summary>
public sealed record InterfaceStatistics(string Name, Traffic Received, Traffic Sent);

/// <summary>One direction of an interface.</summary>
public readonly record struct Traffic(ulong Bytes, ulong Packets, ulong Errors, ulong Dropped);

/// <summary>A disk's work since the guest was started.</summary>
/// <param name="Target">Such as <c>vda</c>.</param>
/// <param name="Source">The path or name of what lies behind it.</param>
public sealed record BlockStatistics(string Target, string? Source)
{
    /// <summary>The number of its image's block nodes; null for an empty drive, and while the guest does not run.</summary>
    public uint? Image { get; init; }

    public BlockWork Read { get; init; }

    public BlockWork Written { get; init; }

    public BlockWork Flushed { get; init; }

    /// <summary>Bytes up to the highest that was ever written, or null.</summary>
    public ulong? Allocation { get; init; }

    /// <summary>Bytes that the guest sees.</summary>
    public ulong? Capacity { get; init; }

    /// <summary>Bytes that it takes on the host.</summary>
    public ulong? Physical { get; init; }

    /// <summary>Why its work has stopped; null while it goes on.</summary>
    public BlockFault? Fault { get; init; }
}

/// <summary>What is wrong with a disk; <c>virDomainDiskErrorCode</c>.</summary>
public enum BlockFault
{
    Unspecified = 1,
    NoSpace = 2,
}

/// <summary>Requests, bytes and nanoseconds of one kind.</summary>
public readonly record struct BlockWork(ulong Requests, ulong Bytes, ulong Time)
{
    public BlockWork Plus(BlockWork other) => new(Requests + other.Requests, Bytes + other.Bytes, Time + other.Time);
}

/// <summary>A thread for disks; nanoseconds and factors of its polling.</summary>
public sealed record IoThreadStatistics(string Name, int ThreadId, ulong PollMaximum, ulong PollGrow, ulong PollShrink);
