namespace PowerVirt.Qemu.CommandLine;

/// <summary>Where an administrator puts the certificates of a guest's encrypted connections; libvirt's places.</summary>
internal static class CertificateFolder
{
    /// <summary>Of QEMU's own connections: to a remote image, and of a byte stream.</summary>
    public const string Connections = "/etc/pki/qemu";

    /// <summary>Of a guest's SPICE server.</summary>
    public const string Spice = "/etc/pki/libvirt-spice";
}
