using PowerVirt.Domain.Devices;
using Console = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Domain.Completion;

/// <summary>Chooses models, buses and ports that the definition leaves open.</summary>
internal static class DeviceDefaults
{
    public static DomainDefinition Apply(DomainDefinition domain, MachineFacts facts, CompletionSeed seed, bool isNew, List<Problem> problems)
    {
        var pseries = ImplicitDevices.IsPseries(domain);
        var hasPrimaryVideo = domain.Devices.Of<Video>().Any(video => video.Primary == true);
        var (nics, serials, consoles, bridges) = (0, 0u, 0u, HostBridgeIndexes.Of(domain));
        return domain with
        {
            Devices = domain.Devices.Select(device => device switch
            {
                Disk disk => DiskDefaults.Of(disk, domain.Devices),
                Controller controller => Controller(controller, facts, isNew, bridges),
                Interface nic => nic with { Mac = nic.Mac ?? seed.MacAddress(nics++), Model = nic.Model ?? DefaultNic(facts) },
                Serial serial => Serial(serial, pseries, ref serials),
                Console console => console with { Target = console.Target ?? ConsoleTarget.Serial, Port = Next(console.Port, ref consoles) },
                Input input => input with { Bus = input.Bus ?? InputBus.Usb },
                Tpm tpm => Tpm(tpm, pseries),
                Video video => Video(video, ref hasPrimaryVideo),
                Panic panic => panic with { Model = panic.Model ?? (pseries ? PanicModel.Pseries : PanicModel.Isa) },
                Graphics graphics => Graphics(graphics),
                _ => device,
            }),
        };
    }

    private static Controller Controller(Controller controller, MachineFacts facts, bool isNew, HostBridgeIndexes bridges) => controller.Type switch
    {
        ControllerType.Scsi => controller with { Model = controller.Model is null or "auto" ? "ibmvscsi" : controller.Model },
        ControllerType.Usb => controller with { Model = controller.Model ?? UsbModel(facts, isNew) },
        ControllerType.Pci when (controller.Model ?? "pci-root") == "pci-root" => controller with
        {
            Model = "pci-root",
            HostBridge = new PciHostBridge(
                controller.HostBridge?.ModelName ?? "spapr-pci-host-bridge",
                controller.HostBridge?.TargetIndex ?? bridges.Next(controller),
                controller.HostBridge?.Node),
        },
        _ => controller,
    };

    // A guest that existed before keeps the controller it always had, or it could not be migrated.
    private static string? UsbModel(MachineFacts facts, bool isNew) =>
        isNew && facts.HasDevice("qemu-xhci") ? "qemu-xhci"
        : isNew && facts.HasDevice("nec-usb-xhci") ? "nec-xhci"
        : facts.HasDevice("pci-ohci") ? "pci-ohci"
        : null;

    private static string DefaultNic(MachineFacts facts) =>
        facts.HasDevice("rtl8139") ? "rtl8139" : facts.HasDevice("e1000") ? "e1000" : "virtio";

    private static Serial Serial(Serial serial, bool pseries, ref uint next)
    {
        var target = serial.Target ?? serial.Address switch
        {
            SpaprVioAddress => SerialTarget.SpaprVioSerial,
            PciAddress => SerialTarget.PciSerial,
            UsbAddress => SerialTarget.UsbSerial,
            _ => pseries ? SerialTarget.SpaprVioSerial : SerialTarget.IsaSerial,
        };
        return serial with
        {
            Target = target,
            Port = Next(serial.Port, ref next),
            Model = serial.Model ?? target switch
            {
                SerialTarget.SpaprVioSerial => "spapr-vty",
                SerialTarget.PciSerial => "pci-serial",
                SerialTarget.UsbSerial => "usb-serial",
                _ => "isa-serial",
            },
        };
    }

    private static uint Next(uint? port, ref uint next)
    {
        var chosen = port ?? next;
        next = Math.Max(next, chosen + 1);
        return chosen;
    }

    private static Tpm Tpm(Tpm tpm, bool pseries) => tpm with
    {
        Model = tpm.Model ?? (pseries ? TpmModel.TpmSpapr : TpmModel.TpmTis),
        Backend = tpm.Backend switch
        {
            // SLOF knows no TPM 1.2.
            TpmBackend.Emulator { Version: null } => new TpmBackend.Emulator("2.0"),
            TpmBackend.Passthrough { Device: null } => new TpmBackend.Passthrough("/dev/tpm0"),
            var backend => backend,
        },
    };

    private static Video Video(Video video, ref bool hasPrimary)
    {
        var model = video.Model ?? VideoModel.Vga;
        var primary = video.Primary == true || !hasPrimary;
        hasPrimary = true;
        if (model == VideoModel.None) return video with { Model = model };
        return video with
        {
            Model = model,
            Primary = primary,
            Heads = video.Heads ?? 1,
            Vram = video.Vram ?? (model is VideoModel.Vga or VideoModel.Cirrus or VideoModel.Bochs ? 16384 : null),
        };
    }

    private static Graphics Graphics(Graphics graphics) =>
        graphics.Socket is not null ? graphics
        : graphics with { AutoPort = graphics.AutoPort ?? graphics.Port is null or -1 };
}
