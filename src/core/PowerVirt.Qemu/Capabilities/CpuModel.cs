namespace PowerVirt.Qemu.Capabilities;

/// <summary>One CPU model of QEMU's <c>-cpu</c> under one accelerator.</summary>
/// <param name="Name">As QEMU writes it: <c>power9</c>, <c>power9_v2.0</c>; upper case before QEMU 2.11.</param>
/// <param name="TypeName">
/// The QOM type that a name like <c>power9</c> stands for (that of <c>power9_v2.0</c>); null for other names.
/// Under KVM the host's own generation stands for <c>host-powerpc64-cpu</c>.
/// </param>
/// <param name="IsDeprecated">Whether QEMU means to drop it.</param>
public sealed record CpuModel(string Name, string? TypeName, bool IsDeprecated)
{
    /// <summary>libvirt's spelling: generations are upper case (<c>POWER9</c>), all else is as QEMU has it.</summary>
    public string LibvirtName => IsGeneration(Name) ? Name.ToUpperInvariant() : Name;

    private static bool IsGeneration(string name) =>
        name.StartsWith("power", StringComparison.Ordinal)
        && name.Length > 5
        && name.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0;
}
