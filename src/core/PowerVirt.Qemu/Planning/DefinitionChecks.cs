using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Rules;
using PowerVirt.Power;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.CommandLine.Disks;

namespace PowerVirt.Qemu.Planning;

/// <summary>What a definition must have before it can be planned, and what no command line can say.</summary>
internal static class DefinitionChecks
{
    /// <summary>More than any host has, and little enough to be rounded up and to stay a number for QEMU.</summary>
    private const ulong MostMemory = 1UL << 60;

    public static IEnumerable<Problem> Of(DomainDefinition definition)
    {
        if (definition.Emulator is null)
            yield return Incomplete("The definition names no emulator.", "/domain/devices/emulator");
        if (definition.Memory.Size is null)
            yield return Incomplete("The definition names no memory size.", "/domain/memory");
        if (definition.Memory.Size > MostMemory || definition.Memory.Maximum > MostMemory)
        {
            yield return Unsupported("No guest can have more than 1 EiB of memory.", "/domain/memory",
                "Check the unit of <memory> and <maxMemory>.");
        }

        if (definition.Cpu?.Topology is { } topology && (topology.Dies > 1 || topology.Clusters > 1)
            && MachineKinds.Of(definition.Os.Machine ?? "") == MachineKind.Pseries)
        {
            yield return Unsupported(
                "The CPUs are to be arranged in dies or clusters, and pseries machines know sockets, cores and threads "
                    + "only.",
                "/domain/cpu/topology", "Have more sockets or cores instead: dies='1' clusters='1'.");
        }

        if (definition.Vcpus.Placement == VcpuPlacement.Auto || definition.NumaTune.Memory?.Placement == VcpuPlacement.Auto)
        {
            yield return new Problem(
                ErrorCode.InternalError, "Advice from numad is needed in case of automatic numa placement",
                new XmlPlace("/domain/vcpu", 0), "Nobody is asked here: name CPUs and nodes, or have placement='static'.");
        }

        foreach (var (what, name, path) in NamesOfProperties(definition).Where(property => !PropertyText.IsKey(property.Name)))
        {
            yield return Unsupported(
                $"The {what} '{name}' has a name that no property of QEMU has.", path,
                "Names are of letters, digits, '-', '_', '.' and '+'.");
        }

        foreach (var problem in SmbiosProblems(definition)) yield return problem;
        foreach (var problem in StartRules.Check(definition)) yield return problem;
        var paths = DevicePaths.Of(definition.Devices);
        foreach (var device in definition.Devices)
        {
            if (device.Alias is null && NeedsAlias(device))
                yield return Incomplete($"{device.GetType().Name} has no alias.", paths[device]);
            foreach (var problem in Of(device, paths[device], definition)) yield return problem;
        }
    }

    private static IEnumerable<(string What, string Name, string Path)> NamesOfProperties(DomainDefinition definition) =>
    [
        .. (definition.Cpu?.Features ?? []).Select(feature => ("CPU's feature", feature.Name, "/domain/cpu/feature")),
        .. definition.Qemu.Overrides.SelectMany(device => device.Properties)
            .Select(property => ("property", property.Name, "/domain/qemu:override")),
    ];

    private static IEnumerable<Problem> SmbiosProblems(DomainDefinition definition)
    {
        var os = definition.Os;
        if (os.Smbios == SmbiosMode.Host)
        {
            yield return Unsupported(
                "Host SMBIOS information is not available", "/domain/os/smbios", "POWER machines have no such tables.");
        }

        if (os.Smbios == SmbiosMode.Sysinfo && !definition.SystemTables.Any(tables => tables.Type == SystemTablesType.Smbios))
        {
            yield return new Problem(
                ErrorCode.XmlError, $"Domain '{definition.Name}' sysinfo are not available",
                new XmlPlace("/domain/os/smbios", 0), "Describe the tables: <sysinfo type='smbios'>.");
        }
    }

    private static IEnumerable<Problem> Of(Device device, string path, DomainDefinition definition) => device switch
    {
        // The one POWER machine with IDE on its board that libvirt knows.
        Disk { Bus: DiskBus.Ide } when definition.Os.Machine == "g3beige" => [],
        Disk
        {
            Bus: not (DiskBus.Virtio or DiskBus.Scsi or DiskBus.Usb or DiskBus.Sata or DiskBus.Sd) and var bus,
        } disk =>
            [Unsupported(
                $"The disk {disk.Target} is on a bus that POWER machines do not have: {bus?.ToString() ?? "none"}.",
                path, "Use bus='virtio', 'scsi', 'usb' or 'sata'.") with
            {
                LibvirtText = bus == DiskBus.Ide
                    ? "unsupported configuration: IDE controllers are unsupported for this QEMU binary or machine type" : null,
            }],
        Disk disk when BlockChain.Has(disk) && BlockChain.Of(disk, 0).Exists(IsNowhere) =>
            [Unsupported(
                $"The network storage of the disk {disk.Target} names no host.",
                path, "Name one: <host name='…'/>.")],
        Disk disk when BlockChain.Has(disk) && BlockChain.Of(disk, 0).Exists(IsByRdma) =>
            [new Problem(
                ErrorCode.InternalError, "transport protocol 'rdma' is not yet supported", new XmlPlace(path, 0),
                "QEMU reaches network storage by TCP or through a UNIX socket.")],
        Disk disk when BlockChain.Has(disk) && BlockChain.Of(disk, 0).Exists(IsOpaque) =>
            [Unsupported(
                $"An image beneath the disk {disk.Target} is a volume of a pool, or served by another program.",
                path, "Name the image itself, by its file, device or network storage.")],
        Interface { Source: not InterfaceSource.HostDevice, Mac: null } =>
            [Incomplete("The interface has no MAC address.", path)],
        Interface { Source: InterfaceSource.HostDevice { Device: not (HostDeviceSource.Pci or HostDeviceSource.Usb) } } =>
            [Unsupported(
                "The interface is to be a device of the host that can be no network card.",
                path, "Name the card: <source><address type='pci' …/></source>.")],
        MemoryModule { Model: MemoryModel.SgxEpc or MemoryModel.Egm } =>
            [Unsupported("POWER machines have no such memory.", path, "Use model='dimm' or 'nvdimm'.")],
        Video { Backend: "vhostuser" } =>
            [Unsupported(
                "The adapter is to be driven by a program of its own, and PowerVirt starts none.",
                path, "Remove <driver name='vhostuser'/>: QEMU drives it itself.")],
        Input { Bus: InputBus.Ps2 } =>
            [Unsupported("POWER machines have no PS/2 ports.", path, "Use bus='usb' or 'virtio'.")],
        _ => [],
    };

    // Ceph finds its monitors by itself.
    private static bool IsNowhere(BlockLayer layer) =>
        layer.Network is { Hosts.IsEmpty: true, Protocol: not NetworkProtocol.Rbd };

    private static bool IsByRdma(BlockLayer layer) =>
        layer.Network is { Protocol: not NetworkProtocol.Iscsi, Hosts: var hosts }
        && hosts.Any(host => host.Transport == HostTransport.Rdma);

    private static bool IsOpaque(BlockLayer layer) => layer.Source.Storage is VolumeStorage or VhostUserStorage;

    private static bool NeedsAlias(Device device) => device is not (
        Panic { Model: not (PanicModel.Isa or PanicModel.Pvpanic) } or Nvram or Graphics or Audio
        or RedirectionFilter or Lease or Iommu
        or Domain.Devices.Console { Target: not ConsoleTarget.Virtio }
        or Memballoon { Model: BalloonModel.None }
        or Video { Model: VideoModel.None });

    private static Problem Incomplete(string message, string path) =>
        new(ErrorCode.InternalError, message, new XmlPlace(path, 0), "Complete the definition before planning it.");

    private static Problem Unsupported(string message, string path, string remedy) =>
        new(ErrorCode.ConfigUnsupported, message, new XmlPlace(path, 0), remedy);
}
