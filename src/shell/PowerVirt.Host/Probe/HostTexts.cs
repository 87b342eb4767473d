namespace PowerVirt.Host.Probe;

/// <summary>
/// What a host says of itself, unread: the files and calls that <see cref="HostFactsReader"/> draws its conclusions
/// from.
/// </summary>
public sealed record HostTexts
{
    /// <summary>The machine field of uname.</summary>
    public string Machine { get; init; } = "";

    /// <summary>The release field of uname.</summary>
    public string KernelRelease { get; init; } = "";

    /// <summary>AT_PLATFORM of the auxiliary vector: in whose mode programs run here, such as <c>power9</c>.</summary>
    public string Platform { get; init; } = "";

    /// <summary>AT_BASE_PLATFORM: what the chip is, such as <c>power10</c>.</summary>
    public string BasePlatform { get; init; } = "";

    /// <summary>/proc/cpuinfo.</summary>
    public string CpuInfo { get; init; } = "";

    /// <summary>/proc/meminfo.</summary>
    public string MemInfo { get; init; } = "";

    /// <summary>/proc/modules.</summary>
    public string Modules { get; init; } = "";

    /// <summary>compatible of the device tree's root: names that each end with a NUL.</summary>
    public string Compatible { get; init; } = "";

    /// <summary>compatible of the device tree's hypervisor node; empty without one.</summary>
    public string Hypervisor { get; init; } = "";

    /// <summary>Bytes of a core's <c>ibm,ppc-interrupt-server#s</c>: four for each of its threads.</summary>
    public int InterruptServerBytes { get; init; }

    /// <summary>/sys/devices/system/cpu/online.</summary>
    public string OnlineCpus { get; init; } = "";

    /// <summary>thread_siblings_list of a CPU that is online: the threads of its core that are online.</summary>
    public string Siblings { get; init; } = "";

    /// <summary>/sys/devices/system/cpu/subcores_per_core; empty on all but bare-metal POWER8.</summary>
    public string Subcores { get; init; } = "";

    /// <summary>The names in /sys/module, for what is built into the kernel, among those asked for.</summary>
    public IReadOnlyList<string> BuiltIn { get; init; } = [];

    /// <summary>The kernel's page size in bytes.</summary>
    public int PageSize { get; init; }

    public DevKvm DevKvm { get; init; }

    /// <summary>Who asks, for the sentence that says he may not.</summary>
    public string User { get; init; } = "";
}

/// <summary>What becomes of somebody who opens /dev/kvm.</summary>
public enum DevKvm
{
    Absent,
    Denied,
    Usable,
}
