namespace PowerVirt.Qemu.Capabilities;

/// <summary>One CPU model of QEMU's <c>-cpu</c> under one accelerator.</summary>
/// <param name="Name">As QEMU writes it: <c>power9</c>, <c>power9_v2.0</c>; upper case before QEMU 2.11.</param>
/// <param name="TypeName">
/// Of a name that stands for another model (<c>power9</c> for <c>power9_v2.0</c>), the QOM type it stands for; else null.
/// Under KVM the host's own generation stands for <c>host-powerpc64-cpu</c>.
/// </param>
/// <param name="IsDeprecated">Whether QEMU means to drop it.</param>
public sealed record CpuModel(string Name, string? TypeName, bool IsDeprecated)
{
    /// <summary>libvirt's spelling: generations are upper case (<c>POWER9</c>), all else is as QEMU has it.</summary>
    public string LibvirtName =>
        Name.StartsWith("power", StringComparison.Ordinal) && Name.Length > 5 && Name.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0
            ? Name.ToUpperInvariant()
            : Name;
}
