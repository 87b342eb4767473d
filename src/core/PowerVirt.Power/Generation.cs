using System.Collections.Immutable;

namespace PowerVirt.Power;

/// <summary>
/// A generation of POWER CPUs: what libvirt calls a CPU model of ppc64. The chip's revision does not matter to a guest.
/// </summary>
/// <remarks>There is one object per generation, held by <see cref="Generations"/>.</remarks>
public sealed class Generation
{
    internal Generation(
        string name, string vendor, CompatLevel? level, int threads, string qemuModel, params ChipFamily[] chips)
    {
        Name = name;
        Vendor = vendor;
        Level = level;
        ThreadsPerCore = threads;
        QemuModel = qemuModel;
        Chips = [.. chips];
    }

    /// <summary>libvirt's model name: <c>POWER9</c>.</summary>
    public string Name { get; }

    /// <summary><c>IBM</c> or <c>Freescale</c>.</summary>
    public string Vendor { get; }

    /// <summary>The compat level of the same name; null where the generation knows no compat mode.</summary>
    public CompatLevel? Level { get; }

    /// <summary>The most threads that a core of the chip has.</summary>
    public int ThreadsPerCore { get; }

    /// <summary>The name that QEMU takes for it, in lower case.</summary>
    public string QemuModel { get; }

    /// <summary>The chips of this generation; the first one is the common one.</summary>
    public ImmutableArray<ChipFamily> Chips { get; }

    /// <summary>The newest compat level that its common chip has; null where it knows no compat mode.</summary>
    public CompatLevel? Reaches => Chips[0].Level;

    public override string ToString() => Name;
}
