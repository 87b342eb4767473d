using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Power;
using PowerVirt.Power.Spapr;
using Console = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Domain.Creation;

/// <summary>Makes a definition as an expert would write it:
/// virtio throughout, a PAPR console, nothing left to a version.</summary>
public static class GuestDesign
{
    /// <summary>The definition; completion gives the rest, the addresses of its devices among it.</summary>
    public static DomainDefinition Of(GuestWish wish)
    {
        var plain = new DomainDefinition
        {
            Type = wish.Type,
            Name = wish.Name,
            Uuid = wish.Seed.Uuid,
            Memory = new Memory { Size = wish.Memory },
            Vcpus = new Vcpus { Maximum = wish.Vcpus },
            Os = new OperatingSystem
            {
                Architecture = wish.Architecture,
                Machine = wish.Machine,
                Kernel = wish.Kernel,
                Initrd = wish.Initrd,
                CommandLine = wish.CommandLine,
            },
            Cpu = new Cpu { Mode = CpuMode.HostModel, Model = wish.Level?.Name },
            Emulator = wish.Emulator,
            Devices = new DeviceList([.. Devices(wish)]),
        };
        return wish.Settings.Aggregate(plain, With);
    }

    /// <summary>The definition with a capability of its machine set.</summary>
    private static DomainDefinition With(DomainDefinition domain, SpaprSetting setting)
    {
        var (features, value) = (domain.Features, setting.Value);
        if (setting.Capability == SpaprCapabilities.LargeDecrementer)
            return domain with { Pseries = domain.Pseries with { LargeDecrementer = value == "on" } };
        return domain with { Features = CapabilityFeatures.With(features, setting.Capability, value) };
    }

    private static IEnumerable<Device> Devices(GuestWish wish)
    {
        // A direct kernel is started whatever there is to boot from.
        var boots = wish.Kernel is null;
        var order = 0u;
        for (var i = 0; i < wish.Disks.Length; i++)
            yield return DesignedDisks.Virtio(wish.Disks[i], i) with { BootOrder = boots ? ++order : null };
        for (var i = 0; i < wish.Cdroms.Length; i++)
            yield return DesignedDisks.Cdrom(wish.Cdroms[i], i) with { BootOrder = boots ? ++order : null };
        if (!wish.Cdroms.IsEmpty)
            yield return new Controller { Type = ControllerType.Scsi, Index = 0, Model = "virtio-scsi" };
        for (var i = 0; i < wish.Networks.Length; i++)
        {
            yield return new Interface
            {
                Source = wish.Networks[i],
                Mac = wish.Seed.MacAddress(i),
                Model = "virtio",
                BootOrder = boots ? ++order : null,
            };
        }

        yield return new Serial
        {
            Source = new CharacterSource.Pty(null),
            Target = SerialTarget.SpaprVioSerial,
            Model = "spapr-vty",
            Port = 0,
        };
        yield return new Console { Source = new CharacterSource.Pty(null), Target = ConsoleTarget.Serial, Port = 0 };
        yield return new Rng { Model = RngModel.Virtio, Backend = new RngBackend.Random("/dev/urandom") };
        yield return new Controller { Type = ControllerType.Usb, Index = 0, Model = wish.Vnc ? "qemu-xhci" : "none" };
        if (!wish.Vnc) yield break;
        foreach (var device in DesignedScreen.Devices()) yield return device;
    }
}
