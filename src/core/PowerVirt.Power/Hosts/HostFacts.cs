using PowerVirt.Power.Spapr;

namespace PowerVirt.Power.Hosts;

/// <summary>
/// All that PowerVirt wants to know of a host: for planning guests and for showing the host to people.
/// </summary>
public sealed record HostFacts(HostCpu Cpu)
{
    /// <summary>Threads that a core of the host has, switched on or not.</summary>
    public int ThreadsPerCore { get; init; } = 1;

    /// <summary>Whether more than one thread per core is online. kvm-hv on POWER8 and older needs them off.</summary>
    public bool SmtOn { get; init; }

    /// <summary>Into how many parts a POWER8 core is split: 1, 2 or 4.</summary>
    public int SubcoresPerCore { get; init; } = 1;

    /// <summary>Logical CPUs that are online.</summary>
    public int LogicalCpus { get; init; } = 1;

    /// <summary>Memory in bytes; 0 where it is not known.</summary>
    public long MemoryBytes { get; init; }

    /// <summary>The kernel's page size in bytes.</summary>
    public int PageSizeBytes { get; init; } = 65536;

    /// <summary>As <c>uname -r</c> prints it.</summary>
    public string KernelRelease { get; init; } = "";

    /// <summary>Why /dev/kvm cannot be used, as a clause; null where it can.</summary>
    public string? DevKvmProblem { get; init; }

    /// <summary>The strongest pseries capabilities that the host's KVM can give; null where nobody asked it.</summary>
    public SpaprLimits? Capabilities { get; init; }

    /// <summary>
    /// Threads per core that kvm-hv can give to a guest that shares the core: of a subcore where cores are split.
    /// </summary>
    public int ThreadsPerSubcore => Math.Max(1, ThreadsPerCore / SubcoresPerCore);
}
