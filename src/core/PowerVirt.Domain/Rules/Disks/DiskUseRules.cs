using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Xml.Devices.Disks;

namespace PowerVirt.Domain.Rules.Disks;

/// <summary>What a disk may be, whatever bus it is on.</summary>
internal static class DiskUseRules
{
    private const int LongestVendor = 8, LongestProduct = 16;

    private static readonly char[] Digits = [.. "0123456789"];

    private static readonly string[] Prefixes = ["hd", "sd", "vd", "xvd", "ubd"];

    public static IEnumerable<Problem> Check(Disk disk) =>
        Source(disk).Concat(disk.Kind == DiskKind.Lun ? Lun(disk) : NoLun(disk)).Concat(Identity(disk))
            .Concat(Name(disk)).Concat(Transient(disk));

    private static IEnumerable<Problem> Source(Disk disk)
    {
        if (disk.Source is null && disk.Kind == DiskKind.Disk)
        {
            yield return DiskProblem.Of(
                disk, ErrorCode.NoSource, $"missing source information for device {disk.Target}",
                "Only a CD-ROM or floppy drive may be empty.");
        }

        if (disk is { StartupPolicy: { } policy })
        {
            if (disk.SourceType is not (DiskSourceType.File or DiskSourceType.Block or DiskSourceType.Directory
                or DiskSourceType.Volume))
            {
                yield return DiskProblem.Of(
                    disk, ErrorCode.XmlError,
                    $"disk startupPolicy '{DiskSourceXml.StartupPolicies[policy]}' is not allowed "
                    + $"for disk of '{DiskSourceXml.Types[disk.SourceType]}' type");
            }

            if (policy == StartupPolicy.Requisite && disk.Kind is not (DiskKind.Cdrom or DiskKind.Floppy))
                yield return DiskProblem.Of(
                    disk, ErrorCode.XmlError, "disk startupPolicy 'requisite' is allowed only for cdrom or floppy");
        }

        if (disk.TrayOpen && disk.Kind is not (DiskKind.Cdrom or DiskKind.Floppy))
            yield return DiskProblem.Unsupported(disk, "tray is only valid for cdrom and floppy");
        if (disk is { Shareable: true, ReadOnly: false, Source: not null }
            && disk.Driver.Format is not (null or ImageFormat.Raw))
        {
            yield return DiskProblem.Unsupported(
                disk, $"shared access for disk '{disk.Target}' requires use of supported storage format",
                "Only raw images can be shared.");
        }
    }

    private static IEnumerable<Problem> Lun(Disk disk)
    {
        if (disk.ScsiFilter == ScsiFilter.Unfiltered)
            yield return DiskProblem.Unsupported(disk, "unfiltered sgio is no longer supported");
        if (disk.Source?.Storage is NetworkStorage { Protocol: not NetworkProtocol.Iscsi and var protocol })
            yield return DiskProblem.Unsupported(
                disk, $"disk device='lun' is not supported for protocol='{NetworkStorageXml.Protocols[protocol]}'");
        else if (disk.SourceType is not (DiskSourceType.Block or DiskSourceType.Volume or DiskSourceType.Network))
            yield return DiskProblem.Unsupported(disk, "disk device='lun' is only valid for block type disk source");
        if (disk.Driver.Format is not (null or ImageFormat.Raw))
            yield return DiskProblem.Unsupported(disk, "disk device 'lun' must use 'raw' format");
        if (disk.Source?.Slice is not null)
            yield return DiskProblem.Unsupported(disk, "disk device 'lun' doesn't support storage slice");
        if (disk.Source?.Encryption is { Format: not EncryptionFormat.Default })
            yield return DiskProblem.Unsupported(disk, "disk device 'lun' doesn't support encryption");
    }

    private static IEnumerable<Problem> NoLun(Disk disk)
    {
        if (disk.Source?.Reservations is not null)
            yield return DiskProblem.Unsupported(disk, "<reservations/> allowed only for lun devices");
        if (disk.RawIo is not null)
            yield return DiskProblem.Unsupported(disk, "rawio can be used only with device='lun'");
        if (disk.ScsiFilter is not null)
            yield return DiskProblem.Unsupported(disk, "sgio can be used only with device='lun'");
    }

    private static IEnumerable<Problem> Identity(Disk disk) =>
        Text(disk, "vendor", disk.Vendor, LongestVendor).Concat(Text(disk, "product", disk.Product, LongestProduct));

    private static IEnumerable<Problem> Text(Disk disk, string what, string? text, int most)
    {
        if (text is null) yield break;
        if (text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            yield return DiskProblem.Of(disk, ErrorCode.XmlError, $"disk {what} is not printable string");
        if (text.Length > most)
            yield return DiskProblem.Unsupported(disk, $"disk {what} is more than {most} characters");
    }

    private static IEnumerable<Problem> Name(Disk disk)
    {
        var name = disk.Target;
        if (name.Length == 0) yield break;
        if (disk.Kind is DiskKind.Disk or DiskKind.Lun
            && !Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            yield return DiskProblem.Of(
                disk, ErrorCode.InternalError, $"Invalid harddisk device name: {name}",
                "Names such as vda or sdb are known.") with
            {
                LibvirtText = disk.Address is null ? $"XML error: Unknown disk name '{name}' and no address specified" : null,
            };
        else if (disk.Kind == DiskKind.Floppy && !name.StartsWith("fd", StringComparison.Ordinal))
            yield return DiskProblem.Of(disk, ErrorCode.InternalError, $"Invalid floppy device name: {name}");
        else if (Completion.DiskTarget.IndexOf(name.TrimEnd(Digits)) is null)
            yield return DiskProblem.Unsupported(
                disk, $"invalid disk target '{name}'", "Names such as vda or sdb are known.");
        else if (char.IsAsciiDigit(name[^1]))
            yield return DiskProblem.Unsupported(
                disk, $"invalid disk target '{name}', partitions can't appear in disk targets");
    }

    private static IEnumerable<Problem> Transient(Disk disk)
    {
        if (disk.Transient is not { } transient) yield break;
        if (disk.Source is null)
            yield return DiskProblem.Unsupported(disk, $"transient disk '{disk.Target}' must not be empty");
        if (disk.ReadOnly)
            yield return DiskProblem.Unsupported(disk, $"transient disk '{disk.Target}' must not be read-only");
        if (disk.SourceType != DiskSourceType.File)
            yield return DiskProblem.Unsupported(
                disk, $"transient disk supported only with 'file' type ({disk.Target})");
        if (disk.Kind != DiskKind.Disk)
            yield return DiskProblem.Unsupported(
                disk, $"transient disk supported only with 'disk' device ({disk.Target})");
        if (transient.ShareBacking == true
            && disk.Bus is { } bus and not (DiskBus.Usb or DiskBus.Virtio or DiskBus.Scsi))
            yield return DiskProblem.Unsupported(
                disk, $"disk bus '{DiskXml.Buses[bus]}' doesn't support transiend disk backing image sharing");
    }
}
