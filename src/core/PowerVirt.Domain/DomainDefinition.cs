using System.Collections.Immutable;
using PowerVirt.Domain.Devices;

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

    /// <summary>Markup of other programs between the tags of <c>metadata</c>, carried through as it is.</summary>
    public string? Metadata { get; init; }

    public Memory Memory { get; init; } = new();

    public Vcpus Vcpus { get; init; } = new();

    public required OperatingSystem Os { get; init; }

    public Features Features { get; init; } = new();

    /// <summary>Null where the document has no <c>cpu</c> element: the machine's default CPU is meant.</summary>
    public Cpu? Cpu { get; init; }

    public Clock Clock { get; init; } = new();

    public LifecycleAction OnPoweroff { get; init; } = LifecycleAction.Destroy;

    public LifecycleAction OnReboot { get; init; } = LifecycleAction.Restart;

    public LifecycleAction OnCrash { get; init; } = LifecycleAction.Destroy;

    /// <summary>The QEMU program; null until completion has chosen one.</summary>
    public string? Emulator { get; init; }

    /// <summary>All devices in the order of the document.</summary>
    public DeviceList Devices { get; init; } = DeviceList.Empty;

    /// <summary>Words appended to QEMU's command line as they are (<c>qemu:commandline</c>).</summary>
    public ImmutableArray<string> QemuArguments { get; init; } = [];

    /// <summary>Variables added to QEMU's environment (<c>qemu:commandline</c>).</summary>
    public ImmutableArray<KeyValuePair<string, string>> QemuEnvironment { get; init; } = [];
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
