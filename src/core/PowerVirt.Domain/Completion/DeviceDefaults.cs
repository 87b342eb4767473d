using System.Numerics;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Power;
using Console = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Domain.Completion;

/// <summary>Chooses models, buses and ports that the definition leaves open.</summary>
internal static class DeviceDefaults
{
    public static DomainDefinition Apply(
        DomainDefinition domain, MachineFacts facts, CompletionSeed seed, bool isNew, List<Problem> problems)
    {
        var pseries = ImplicitDevices.IsPseries(domain);
        var is64 = domain.Os.Architecture != Architecture.Ppc;
        var hasPrimaryVideo = domain.Devices.Of<Video>().Any(video => video.Primary == true);
        var (position, port) = (0u, (uint?)null);
        var (nics, serials, parallels) = (
            0,
            Behind(domain.Devices.Of<Serial>().Select(serial => serial.Port)),
            Behind(domain.Devices.Of<ParallelPort>().Select(parallel => parallel.Port)));
        var bridges = HostBridgeIndexes.Of(domain);
        return domain.With(domain.Devices.Select(device => device switch
        {
            Disk disk => DiskDefaults.Of(disk, domain.Devices),
            Controller controller => Controller(controller, is64, facts, isNew, pseries ? bridges : null),
            Interface nic => Interface(nic, facts, seed, ref nics),
            Serial serial => Serial(serial, pseries, ref serials),
            ParallelPort parallel => parallel with { Port = Next(parallel.Port, ref parallels) },
            Console console => Console(console, ConsolePort(console, ref position, ref port)),
            Channel channel => AgentChannel.WithoutGeneratedPath(channel),
            Input input => Input(input),
            Tpm tpm => Tpm(tpm, pseries),
            Video video => Video(video, ref hasPrimaryVideo),
            Panic { Model: null } panic => panic with { Model = pseries ? PanicModel.Pseries : PanicModel.Isa },
            NetworkGraphics graphics => ScreenDefaults.Apply(graphics),
            Rng { Backend: RngBackend.Random { Path: null } } rng =>
                rng with { Backend = new RngBackend.Random("/dev/random") },
            Vsock vsock => Vsock(vsock),
            SharedMemory memory => SharedMemory(memory),
            HostDevice { Source: HostDeviceSource.Mediated { Model: "vfio-pci", Display: null } source } host =>
                host with { Source = source with { Display = false } },
            _ => device,
        }));
    }

    private static Controller Controller(
        Controller controller, bool is64, MachineFacts facts, bool isNew, HostBridgeIndexes? bridges) =>
        controller.Type switch
        {
            ControllerType.Scsi when controller.Model is null or "auto" =>
                controller with { Model = bridges is null ? "lsilogic" : "ibmvscsi" },
            ControllerType.Usb when controller.Model is null => controller with { Model = UsbModel(is64, facts, isNew) },
            ControllerType.Pci => Pci(controller, bridges),
            _ => controller,
        };

    // A guest that existed before keeps the controller it always had, or it could not be migrated.
    private static string? UsbModel(bool is64, MachineFacts facts, bool isNew) =>
        !is64 && facts.HasDevice("piix3-usb-uhci") ? "piix3-uhci"
        : is64 && isNew && facts.HasDevice("qemu-xhci") ? "qemu-xhci"
        : is64 && isNew && facts.HasDevice("nec-usb-xhci") ? "nec-xhci"
        : facts.HasDevice("pci-ohci") ? "pci-ohci"
        : null;

    private static Controller Pci(Controller controller, HostBridgeIndexes? bridges)
    {
        var bus = controller.Pci ?? new PciBus();
        return controller.Model switch
        {
            "pci-root" when bridges is null || bus is { ModelName: not null, TargetIndex: not null } => controller,
            "pci-root" => controller with
            {
                Pci = bus with
                {
                    ModelName = bus.ModelName ?? "spapr-pci-host-bridge",
                    TargetIndex = bus.TargetIndex ?? bridges.Next(controller),
                },
            },
            "pci-bridge" => controller with
            {
                Pci = bus with
                {
                    ModelName = bus.ModelName ?? "pci-bridge",
                    ChassisNumber = bus.ChassisNumber ?? controller.Index,
                },
            },
            _ => controller,
        };
    }

    private static Interface Interface(Interface nic, MachineFacts facts, CompletionSeed seed, ref int nics)
    {
        var mac = nic.Mac ?? seed.MacAddress(nics++);
        var model = nic.Source is InterfaceSource.HostDevice
            ? nic.Model
            : nic.Model ?? (nic.Source is InterfaceSource.Vdpa ? "virtio" : DefaultNic(facts));
        return (mac, model) == (nic.Mac, nic.Model) ? nic : nic with { Mac = mac, Model = model };
    }

    private static Input Input(Input input) => input with
    {
        Bus = input.Bus ?? input.Type switch
        {
            InputType.Passthrough => InputBus.Virtio,
            InputType.Evdev => InputBus.None,
            _ => InputBus.Usb,
        },
    };

    private static Vsock Vsock(Vsock vsock) => vsock with
    {
        Model = vsock.Model ?? "virtio",
        Automatic = vsock.Automatic ?? vsock.ContextId is null,
    };

    // A server decides about the size; without one there are 4 MiB.
    private static SharedMemory SharedMemory(SharedMemory memory)
    {
        var isServed = memory.Server is not null;
        var interrupts = memory.Interrupts ?? (isServed ? new SharedMemoryInterrupts(null, null, null) : null);
        return memory with
        {
            Size = memory.Size ?? (isServed ? null : 4UL << 20),
            Interrupts = isServed && interrupts is { Enabled: not false }
                ? interrupts with { Enabled = true, IoEventFd = interrupts.IoEventFd ?? true }
                : interrupts,
        };
    }

    private static string DefaultNic(MachineFacts facts) =>
        facts.HasDevice("rtl8139") ? "rtl8139" : facts.HasDevice("e1000") ? "e1000" : "virtio";

    private static Serial Serial(Serial serial, bool pseries, ref uint next)
    {
        // On a PC's serial port libvirt has always looked as on one of no type.
        SerialTarget? target = serial.Target is { } said and not SerialTarget.IsaSerial ? said : serial.Address switch
        {
            SpaprVioAddress => SerialTarget.SpaprVioSerial,
            PciAddress when serial.Target is null => SerialTarget.PciSerial,
            UsbAddress when serial.Target is null => SerialTarget.UsbSerial,
            ForeignAddress { Type: "isa" } when !pseries => SerialTarget.IsaSerial,

            // Boards other than pseries bring serial ports of their own along.
            _ => pseries ? SerialTarget.SpaprVioSerial : null,
        };
        var port = Next(serial.Port, ref next);
        var model = serial.Model ?? target switch
        {
            SerialTarget.SpaprVioSerial => "spapr-vty",
            SerialTarget.PciSerial => "pci-serial",
            SerialTarget.UsbSerial => "usb-serial",
            SerialTarget.IsaSerial => "isa-serial",
            _ => null,
        };
        return target == serial.Target && port == serial.Port && model == serial.Model
            ? serial
            : serial with { Target = target, Port = port, Model = model };
    }

    private static Console Console(Console console, uint port)
    {
        var target = console.Target ?? ConsoleTarget.Serial;
        return target == console.Target && port == console.Port ? console : console with { Target = target, Port = port };
    }

    // libvirt numbers consoles as they stand in the document, whatever is written there. A view of a serial port that it
    // added itself did not stand there, so that the first port of those on virtio is kept where it can be right.
    private static uint ConsolePort(Console console, ref uint position, ref uint? next)
    {
        var own = position++;
        if (console.Target is null or ConsoleTarget.Serial) return console.Port ?? own;
        var port = next ?? Math.Min(console.Port ?? own, own);
        next = port + 1;
        return port;
    }

    // A port without a number comes behind all those that have one.
    private static uint Behind(IEnumerable<uint?> ports) => ports.Max() is { } highest ? highest + 1 : 0;

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
            TpmBackend.Emulator { Version: null } emulator => emulator with { Version = "2.0" },
            TpmBackend.Passthrough { Device: null } => new TpmBackend.Passthrough("/dev/tpm0"),
            var backend => backend,
        },
    };

    private static Video Video(Video video, ref bool hasPrimary)
    {
        var model = video.Model ?? VideoModel.Vga;
        var primary = video.Primary == true || !hasPrimary;
        hasPrimary = true;
        if (model == VideoModel.None)
        {
            return video with
            {
                Model = model,
                Primary = null,
                Address = null,
                Heads = null,
                Vram = null,
                Ram = null,
                VgaMemory = null,
                Vram64 = null,
            };
        }

        return video with
        {
            Model = model,
            Primary = primary,
            Heads = video.Heads ?? 1,
            Vram = video.Vram is { } vram ? PowerOfTwo(vram) : DefaultVram(model),
            Ram = video.Ram ?? (model == VideoModel.Qxl ? 65536 : null),
            VgaMemory = video.VgaMemory ?? (model == VideoModel.Qxl ? 16384 : null),
        };
    }

    private static uint PowerOfTwo(uint kibibytes) =>
        BitOperations.RoundUpToPowerOf2(kibibytes) is > 0 and var rounded ? rounded : kibibytes;

    private static uint? DefaultVram(VideoModel model) => model switch
    {
        VideoModel.Vga or VideoModel.Cirrus or VideoModel.Bochs or VideoModel.Vmvga => 16384,
        VideoModel.Qxl => 65536,
        _ => null,
    };
}
