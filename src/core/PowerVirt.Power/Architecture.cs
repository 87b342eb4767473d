using System.Diagnostics.CodeAnalysis;

namespace PowerVirt.Power;

/// <summary>
/// An instruction set as libvirt names it; PowerVirt runs guests of the POWER ones and knows the others as hosts.
/// </summary>
public sealed record Architecture
{
    public static readonly Architecture Ppc = new("ppc", 32, ByteOrder.Big, "qemu-system-ppc", "g3beige");
    public static readonly Architecture Ppc64 = new("ppc64", 64, ByteOrder.Big, "qemu-system-ppc64", "pseries");

    /// <summary>
    /// Little-endian POWER. It shares its program with <see cref="Ppc64"/>: the guest chooses the byte order.
    /// </summary>
    public static readonly Architecture Ppc64Le = new("ppc64le", 64, ByteOrder.Little, "qemu-system-ppc64", "pseries");
    public static readonly Architecture X64 = new("x86_64", 64, ByteOrder.Little);
    public static readonly Architecture Aarch64 = new("aarch64", 64, ByteOrder.Little);
    public static readonly Architecture S390X = new("s390x", 64, ByteOrder.Big);
    public static readonly Architecture I686 = new("i686", 32, ByteOrder.Little);
    public static readonly Architecture Armv7L = new("armv7l", 32, ByteOrder.Little);
    public static readonly Architecture RiscV64 = new("riscv64", 64, ByteOrder.Little);
    public static readonly Architecture LoongArch64 = new("loongarch64", 64, ByteOrder.Little);

    private Architecture(
        string name, int wordSize, ByteOrder byteOrder, string? emulator = null, string? machine = null)
    {
        Name = name;
        WordSize = wordSize;
        ByteOrder = byteOrder;
        Emulator = emulator;
        DefaultMachine = machine;
    }

    /// <summary>libvirt's name, the one that stands in <c>&lt;type arch='…'&gt;</c>.</summary>
    public string Name { get; }

    /// <summary>32 or 64 bits.</summary>
    public int WordSize { get; }

    public ByteOrder ByteOrder { get; }

    /// <summary>The QEMU program for guests of this architecture; null where PowerVirt runs no such guests.</summary>
    public string? Emulator { get; }

    /// <summary>The machine taken when a definition names none; null where PowerVirt runs no such guests.</summary>
    public string? DefaultMachine { get; }

    /// <summary>Whether PowerVirt runs guests of this architecture.</summary>
    public bool IsPower => Emulator is not null;

    /// <summary>Whether a CPU of <paramref name="host"/> executes this architecture's instructions itself.</summary>
    /// <remarks>
    /// Either byte order of 64-bit POWER runs on either; a 64-bit POWER CPU runs 32-bit code as well.
    /// </remarks>
    public bool CanRunNatively(Architecture host) =>
        this == host || (IsPower && host.IsPower && WordSize <= host.WordSize);

    /// <summary>The architecture of a name or of one of its aliases.</summary>
    /// <exception cref="FormatException">The name is not known; the message lists the POWER ones.</exception>
    public static Architecture Parse(string name) => TryParse(name, out var architecture)
        ? architecture
        : throw new FormatException($"Unknown architecture '{name}'. PowerVirt runs guests of ppc, ppc64 and ppc64le.");

    /// <summary>
    /// Finds an architecture by libvirt's name or an alias such as <c>ppc64el</c>; case does not count.
    /// </summary>
    public static bool TryParse(string? name, [NotNullWhen(true)] out Architecture? architecture)
    {
        architecture = name?.ToLowerInvariant() switch
        {
            "ppc" or "ppc32" or "powerpc" or "ppcemb" => Ppc,
            "ppc64" or "ppc64be" or "ppc64eb" or "powerpc64" or "powerpc64be" => Ppc64,
            "ppc64le" or "ppc64el" or "powerpc64le" or "powerpc64el" => Ppc64Le,
            "x86_64" or "x86-64" or "amd64" => X64,
            "aarch64" or "arm64" => Aarch64,
            "s390x" => S390X,
            "i686" or "i386" or "i486" or "i586" => I686,
            "armv7l" => Armv7L,
            "riscv64" => RiscV64,
            "loongarch64" => LoongArch64,
            _ => null,
        };
        return architecture is not null;
    }

    /// <summary>The architecture of a host by the machine field of <c>uname</c>; null where it is not known.</summary>
    public static Architecture? FromUname(string machine) =>
        TryParse(machine, out var architecture) ? architecture : null;

    public override string ToString() => Name;
}
