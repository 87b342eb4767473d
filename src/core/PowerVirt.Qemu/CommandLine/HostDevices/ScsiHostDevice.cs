using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.HostDevices;

/// <summary>
/// A SCSI LUN whose commands go to the device as they are: one of the host's adapters, or one that QEMU reaches over
/// iSCSI.
/// </summary>
internal static class ScsiHostDevice
{
    /// <summary>Where QEMU asks for iSCSI if no port is named.</summary>
    private const string UsualPort = "3260";

    public static IEnumerable<Argument> Of(HostDevice device, PlanContext context)
    {
        var path = context.PathOf(device);
        if (Secret(device, context) is { } secret)
        {
            yield return context.Object(
                [("qom-type", "secret"), ("id", secret.Id), ("file", secret.File)],
                "QEMU reads the secret from a file of its own; it is on no command line.", $"{path}/source");
        }

        QemuProperties node =
        [
            .. device.Source is HostDeviceSource.Iscsi iscsi ? Iscsi(iscsi, device) : Local(device, context),
            ("node-name", Node(device)),
            ("read-only", device.ReadOnly),
        ];
        yield return new Argument("-blockdev", node.ToJson(), "Reaches the LUN.", $"{path}/source");
        var at = device.Address as DriveAddress ?? new DriveAddress(0, 0, 0, 0);
        yield return context.Device(
        [
            ("driver", "scsi-generic"),
            .. DiskDevice.ScsiPlace(at, context),
            ("share-rw", device.Shareable ? true : null),
            ("drive", Node(device)),
            ("id", device.Alias),
            ("bootindex", context.BootIndexOf(device)),
        ], "Hands the guest's SCSI commands on to the LUN.", device);
    }

    public static IEnumerable<HostStep> Steps(HostDevice device, PlanContext context)
    {
        if (PathOf(device, context) is { } file)
            yield return new HostStep.RequireFile(file, FileUse.ReadWrite, $"The guest's {device.Alias}.");
        if (Secret(device, context) is { } secret)
        {
            yield return new HostStep.WriteSecret(
                secret.File, secret.Reference, null, "Shows the server who the guest is.");
        }
    }

    /// <summary>
    /// The kernel's device for a LUN of the host; null where nobody has asked for it, or there is none.
    /// </summary>
    public static string? PathOf(HostDevice device, PlanContext context) =>
        device.Source is HostDeviceSource.Scsi scsi ? context.Settings.ScsiDevices.GetValueOrDefault(Name(scsi)) : null;

    /// <summary>Adapter, bus, target and unit: <c>scsi_host0:0:0:1</c>.</summary>
    public static string Name(HostDeviceSource.Scsi scsi) => string.Create(
        CultureInfo.InvariantCulture, $"{scsi.Adapter}:{scsi.Bus}:{scsi.Target}:{scsi.Unit}");

    private static string Node(HostDevice device) => $"libvirt-{device.Alias}-backend";

    private static IEnumerable<(string Key, QemuValue? Value)> Local(HostDevice device, PlanContext context) =>
        [("driver", "host_device"), ("filename", PathOf(device, context) ?? "")];

    private static IEnumerable<(string Key, QemuValue? Value)> Iscsi(HostDeviceSource.Iscsi iscsi, HostDevice device)
    {
        var slash = iscsi.Name.IndexOf('/', StringComparison.Ordinal);
        var host = iscsi.Host.Contains(':', StringComparison.Ordinal) ? $"[{iscsi.Host}]" : iscsi.Host;
        return
        [
            ("driver", "iscsi"),
            ("portal", $"{host}:{iscsi.Port ?? UsualPort}"),
            ("target", slash < 0 ? iscsi.Name : iscsi.Name[..slash]),
            ("lun", uint.TryParse(slash < 0 ? "0" : iscsi.Name[(slash + 1)..], NumberStyles.None,
                CultureInfo.InvariantCulture, out var lun) ? lun : 0),
            ("transport", "tcp"),
            ("user", iscsi.Login?.UserName),
            ("password-secret", iscsi.Login is null ? null : SecretId(device)),
            ("initiator-name", iscsi.Initiator),
        ];
    }

    private static (string Id, string File, Domain.Devices.Disks.SecretReference? Reference)? Secret(
        HostDevice device, PlanContext context) =>
        device.Source is HostDeviceSource.Iscsi { Login: { } login }
            ? (SecretId(device), $"{context.Settings.StateDirectory}/{SecretId(device)}", login.Secret)
            : null;

    private static string SecretId(HostDevice device) => $"{Node(device)}-secret0";
}
