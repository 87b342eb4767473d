namespace PowerVirt.Power;

/// <summary>What the guest's CPU will be: native mode, compat mode, a CPU model, or a refusal.</summary>
public abstract record CpuDecision
{
    private CpuDecision()
    {
    }

    /// <summary>The guest can start.</summary>
    /// <param name="Line">The parts of QEMU's command line.</param>
    /// <param name="Guest">What a Linux guest will report; null for machines where PowerVirt makes no
    /// prediction.</param>
    /// <param name="Why">One sentence that says why this CPU.</param>
    public abstract record Accepted(CpuLine Line, GuestView? Guest, string Why) : CpuDecision
    {
        /// <summary>
        /// What is likely to go wrong in QEMU or inside the guest all the same; null where nothing is.
        /// </summary>
        public string? Caution { get; init; }
    }

    /// <summary>The host's own generation.</summary>
    public sealed record Native(CpuLine Line, GuestView? Guest, string Why) : Accepted(Line, Guest, Why);

    /// <summary>A CPU held to a compat level: the host's own under KVM, an emulated one under TCG.</summary>
    public sealed record Compat(CompatLevel Level, CompatForm Form, CpuLine Line, GuestView Guest, string Why)
        : Accepted(Line, Guest, Why);

    /// <summary>
    /// A CPU model by name, which the accelerator has to imitate; without a name, whichever QEMU takes.
    /// </summary>
    public sealed record Model(string? Name, CpuLine Line, GuestView? Guest, string Why) : Accepted(Line, Guest, Why);

    /// <summary>The guest cannot start with this CPU.</summary>
    /// <param name="Fault">libvirt's error number.</param>
    /// <param name="Message">What was asked and what is possible.</param>
    /// <param name="Remedy">What to write or to do instead.</param>
    /// <param name="LibvirtMessage">The words in which libvirt refuses the same, for clients that compare them.</param>
    public sealed record Refused(CpuFault Fault, string Message, string Remedy, string LibvirtMessage) : CpuDecision;
}

/// <summary>The CPU's share of QEMU's command line.</summary>
/// <param name="Cpu">The value of <c>-cpu</c>; null leaves the choice to QEMU.</param>
/// <param name="MaxCpuCompat">The value of the machine property <c>max-cpu-compat</c>; null where it is not
/// set.</param>
public sealed record CpuLine(string? Cpu, string? MaxCpuCompat = null);

/// <summary>How a QEMU is told a compat level.</summary>
public enum CompatForm
{
    /// <summary><c>-machine …,max-cpu-compat=power8</c>, since QEMU 2.10.</summary>
    MachineProperty,

    /// <summary><c>-cpu host,compat=power8</c>, from QEMU 2.1 until 5.2.</summary>
    CpuProperty,
}
