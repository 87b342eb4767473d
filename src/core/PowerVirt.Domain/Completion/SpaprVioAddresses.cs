using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Interfaces;

namespace PowerVirt.Domain.Completion;

/// <summary>Gives devices of the PAPR virtual I/O bus their register; the bases are libvirt's.</summary>
internal static class SpaprVioAddresses
{
    private const ulong Nic = 0x1000, Scsi = 0x2000, NvramBase = 0x3000, TpmBase = 0x4000, Vty = 0x30000000;
    private const ulong Step = 0x1000;

    /// <summary>libvirt's order decides who gets the lower register.</summary>
    private static readonly Func<Device, ulong?>[] Families = [NicBase, ScsiBase, VtyBase, OfNvram, OfTpm];

    public static DomainDefinition Assign(DomainDefinition domain, List<Problem> problems)
    {
        var used = new HashSet<ulong>();
        foreach (var device in domain.Devices)
        {
            // The first console shares its serial port's place.
            if (device is PowerVirt.Domain.Devices.Console || device.Address is not SpaprVioAddress { Reg: { } reg })
                continue;
            if (!used.Add(reg))
            {
                problems.Add(new Problem(
                    ErrorCode.XmlError, $"spapr-vio address 0x{reg:x} already in use", device.Origin.Place));
            }

            if (reg > uint.MaxValue)
            {
                problems.Add(new Problem(
                    ErrorCode.ConfigUnsupported,
                    $"spapr-vio reg='0x{reg:x}' exceeds maximum possible value (0xffffffff)", device.Origin.Place));
            }
        }

        var devices = domain.Devices;
        foreach (var family in Families)
            devices = devices.Select(device => Place(device, family(device), used));
        return domain.With(SerialConsole.FollowSerial(devices));
    }

    private static Device Place(Device device, ulong? from, HashSet<ulong> used)
    {
        // A serial port of this bus is on no other, whatever its document says.
        if (from is not { } reg
            || (device is not Serial && device.Address is not (null or SpaprVioAddress { Reg: null }))
            || device.Address is SpaprVioAddress { Reg: not null })
            return device;
        while (!used.Add(reg)) reg += Step;
        return device with { Address = new SpaprVioAddress(reg) };
    }

    private static ulong? NicBase(Device device) => device is Interface { Model: "spapr-vlan" } ? Nic : null;

    private static ulong? ScsiBase(Device device) =>
        device is Controller { Type: ControllerType.Scsi, Model: "ibmvscsi" } ? Scsi : null;

    private static ulong? VtyBase(Device device) =>
        device is Serial { Target: SerialTarget.SpaprVioSerial } ? Vty : null;

    private static ulong? OfNvram(Device device) => device is Nvram ? NvramBase : null;

    private static ulong? OfTpm(Device device) => device is Tpm { Model: TpmModel.TpmSpapr } ? TpmBase : null;
}
