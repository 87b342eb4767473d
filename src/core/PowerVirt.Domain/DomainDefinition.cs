using System.Collections.Immutable;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Extensions;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain;

/// <summary>What a guest is: everything that its XML says, as an immutable value.</summary>
public sealed record DomainDefinition
{
    public required VirtType Type { get; init; }

    /// <summary>The running guest's number; null in an inactive definition.</summary>
    public int? Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Null only until the shell has given one.</summary>
    public Guid? Uuid { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>What other programs keep here, carried through as it is.</summary>
    public ImmutableArray<MetadataElement> Metadata { get; init; } = [];

    public Memory Memory { get; init; } = new();

    public BlockTune BlockTune { get; init; } = new();

    public MemoryTune MemoryTune { get; init; } = new();

    public MemoryBacking MemoryBacking { get; init; } = new();

    public Vcpus Vcpus { get; init; } = new();

    /// <summary>Threads for disks, in the order of the document.</summary>
    public ImmutableArray<IoThread> IoThreads { get; init; } = [];

    /// <summary>Workers of QEMU's main thread.</summary>
    public WorkerPool? DefaultIoThread { get; init; }

    public CpuTune CpuTune { get; init; } = new();

    public NumaTune NumaTune { get; init; } = new();

    public ResourceGroup Resource { get; init; } = new();

    public ImmutableArray<SystemTables> SystemTables { get; init; } = [];

    public required OperatingSystem Os { get; init; }

    public IdMap IdMap { get; init; } = IdMap.Empty;

    public Features Features { get; init; } = new();

    /// <summary>Null where the document has no <c>cpu</c> element: the machine's default CPU is meant.</summary>
    public Cpu? Cpu { get; init; }

    public Clock Clock { get; init; } = new();

    public LifecycleAction OnPoweroff { get; init; } = LifecycleAction.Destroy;

    public LifecycleAction OnReboot { get; init; } = LifecycleAction.Restart;

    public LifecycleAction OnCrash { get; init; } = LifecycleAction.Destroy;

    /// <summary>What happens when the lock on a disk is lost; null means the lock's own default.</summary>
    public LockFailureAction? OnLockFailure { get; init; }

    public PowerManagement PowerManagement { get; init; } = new();

    public ImmutableArray<PerfEvent> PerfEvents { get; init; } = [];

    /// <summary>The QEMU program; null until completion has chosen one.</summary>
    public string? Emulator { get; init; }

    /// <summary>All devices in the order of the document.</summary>
    public DeviceList Devices { get; init; } = DeviceList.Empty;

    public ImmutableArray<SecurityLabel> SecurityLabels { get; init; } = [];

    public QemuExtensions Qemu { get; init; } = new();

    public PseriesExtensions Pseries { get; init; } = new();

    /// <summary>Elements that mean something to other guests only (<c>genid</c>,
    /// <c>keywrap</c>, <c>launchSecurity</c>...).</summary>
    public ImmutableArray<MarkupFragment> Foreign { get; init; } = [];

    /// <summary>This definition with other devices; itself where they are its own.</summary>
    internal DomainDefinition With(DeviceList devices) =>
        ReferenceEquals(devices, Devices) ? this : this with { Devices = devices };
}

/// <summary>How the guest's instructions are run.</summary>
public enum VirtType
{
    Qemu,
    Kvm,
}

/// <summary>What happens when the guest powers off, reboots or crashes.</summary>
public enum LifecycleAction
{
    Destroy,
    Restart,
    RestartRename,
    Preserve,
    CoredumpDestroy,
    CoredumpRestart,
}

/// <summary>What happens to a guest that lost the lock on a disk.</summary>
public enum LockFailureAction
{
    Poweroff,
    Restart,
    Pause,
    Ignore,
}
