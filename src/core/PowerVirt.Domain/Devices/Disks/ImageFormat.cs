namespace PowerVirt.Domain.Devices.Disks;

/// <summary>Formats of disk images that XML knows; not all of them are QEMU's.</summary>
public enum ImageFormat
{
    Raw,
    Directory,
    Bochs,
    Cloop,
    Dmg,
    Iso,
    Vpc,
    Vdi,
    Fat,
    Vhd,
    Ploop,
    Cow,
    Qcow,
    Qcow2,
    Qed,
    Vmdk,
}
