using System.Collections.Immutable;
using PowerVirt.Power;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.DomainCapabilities;

/// <summary>Says which devices guests may have, in libvirt's order of words.</summary>
internal static class DeviceOffers
{
    private static readonly ImmutableArray<string> VirtioModels =
        ["virtio", "virtio-transitional", "virtio-non-transitional"];

    public static ImmutableArray<OfferSection> Of(QemuCapabilities qemu, string machine, HostMeans means) =>
    [
        Disk(qemu, machine),
        new("graphics", true, Choice("type", ("sdl", qemu.HasDisplay("sdl")), ("vnc", qemu.HasOption("vnc")),
            // The helper for RDP takes the screen over D-Bus.
            ("rdp", means.HasRdp && qemu.HasDisplay("dbus")), ("spice", qemu.HasOption("spice")),
            ("egl-headless", qemu.HasDisplay("egl-headless")), ("dbus", qemu.HasDisplay("dbus")))),
        new("video", true, Choice("modelType", ("vga", qemu.HasDevice("VGA")), ("cirrus", qemu.HasDevice("cirrus-vga")),
            ("vmvga", qemu.HasDevice("vmware-svga")), ("qxl", qemu.HasDevice("qxl")),
            ("virtio", qemu.Has(Fact.Virtio("virtio-gpu"))),
            ("none", true), ("bochs", qemu.HasDevice("bochs-display")), ("ramfb", qemu.HasDevice("ramfb")))),
        HostDevice(qemu, means),
        Rng(qemu),
        new("filesystem", true, Choice("driverType", ("path", true), ("handle", true),
            ("virtiofs", qemu.HasDevice("vhost-user-fs-device")))),
        Tpm(qemu, means),
        When("redirdev", qemu.HasDevice("usb-redir"), Choice("bus", ("usb", true))),
        new("channel", true, Choice("type", ("pty", true), ("unix", true), ("spicevmc", qemu.HasOption("spice")))),
        When(
            "crypto", qemu.Has(Fact.Virtio("virtio-crypto")), Choice("model", ("virtio", true)),
            Choice("type", ("qemu", true)),
            Choice("backendModel", ("builtin", true), ("lkcf", qemu.HasObject("cryptodev-backend-lkcf")))),
        new("interface", true, Choice("backendType", ("default", true), ("passt", qemu.HasNetdev("stream")))),
        Panic(qemu, machine),
    ];

    private static OfferSection Disk(QemuCapabilities qemu, string machine)
    {
        // A pseries guest has neither floppies nor IDE; of the others libvirt knows one with IDE disks.
        var floppies = !IsPseries(machine);
        return new OfferSection("disk", true,
            Choice("diskDevice", ("disk", true), ("cdrom", true), ("floppy", floppies), ("lun", true)),
            Choice("bus", ("ide", machine == "g3beige"), ("fdc", floppies), ("scsi", true), ("virtio", true),
                ("usb", qemu.HasDevice("usb-storage")), ("sata", qemu.HasDevice("ich9-ahci"))),
            new OfferChoice("model", Models(qemu)));
    }

    private static OfferSection HostDevice(QemuCapabilities qemu, HostMeans means)
    {
        var vfio = means.HasVfio && qemu.HasDevice("vfio-pci");
        return new OfferSection("hostdev", true,
            new OfferChoice("mode", ["subsystem"]),
            new OfferChoice("startupPolicy", ["default", "mandatory", "requisite", "optional"]),
            new OfferChoice("subsysType", ["usb", "pci", "scsi"]),
            new OfferChoice("capsType", []),
            new OfferChoice("pciBackend", vfio ? ["default", "vfio"] : []));
    }

    private static OfferSection Rng(QemuCapabilities qemu) => When("rng", qemu.Has(Fact.Virtio("virtio-rng")),
        new OfferChoice("model", Models(qemu)),
        Choice("backendModel", ("random", qemu.HasDevice("rng-random")), ("egd", qemu.HasDevice("rng-egd")),
            ("builtin", qemu.HasDevice("rng-builtin"))));

    private static OfferSection Tpm(QemuCapabilities qemu, HostMeans means)
    {
        var models = Choice(
            "model", ("tpm-spapr", qemu.TpmModels.Contains("tpm-spapr")),
            ("spapr-tpm-proxy", qemu.HasDevice("spapr-tpm-proxy")));
        var emulator = qemu.TpmTypes.Contains("emulator");
        ImmutableArray<OfferChoice> versions =
            means.TpmVersions.IsEmpty ? [] : [new OfferChoice("backendVersion", means.TpmVersions)];
        return When("tpm", !models.Values.IsEmpty,
        [
            models,
            Choice("backendModel", ("passthrough", qemu.TpmTypes.Contains("passthrough")),
                ("emulator", emulator && !means.TpmVersions.IsEmpty), ("external", emulator)),
            .. versions,
        ]);
    }

    private static OfferSection Panic(QemuCapabilities qemu, string machine)
    {
        var models = Choice("model", ("pseries", IsPseries(machine)), ("pvpanic", qemu.HasDevice("pvpanic-pci")));
        return When("panic", !models.Values.IsEmpty, models);
    }

    private static bool IsPseries(string machine) => MachineKinds.Of(machine) == MachineKind.Pseries;

    private static ImmutableArray<string> Models(QemuCapabilities qemu) =>
        qemu.HasDevice("virtio-blk-pci-non-transitional") ? VirtioModels : VirtioModels[..1];

    private static OfferSection When(string name, bool supported, params ImmutableArray<OfferChoice> choices) =>
        new(name, supported, supported ? choices : []);

    private static OfferChoice Choice(string name, params IEnumerable<(string Word, bool Offered)> words) =>
        new(name, [.. words.Where(word => word.Offered).Select(word => word.Word)]);
}
