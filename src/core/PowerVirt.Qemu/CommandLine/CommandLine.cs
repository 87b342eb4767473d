using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Qemu.CommandLine.Characters;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.CommandLine.Displays;
using PowerVirt.Qemu.CommandLine.HostDevices;
using PowerVirt.Qemu.CommandLine.Interfaces;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The order of QEMU's command line, which is libvirt's; nothing else knows it.</summary>
internal static class CommandLine
{
    public static IEnumerable<Argument> Of(PlanContext context)
    {
        var devices = context.Definition.Devices;
        return
        [
            .. SystemArguments.Identity(context),
            .. ForeignArguments.Flash(context),
            .. MachineArguments.Of(context),
            .. MemoryArguments.Of(context),
            .. SystemArguments.Vcpus(context),
            .. NumaArguments.Of(context),
            .. IoThreadArguments.Of(context),
            .. SystemArguments.Identifier(context),
            .. ForeignArguments.Tables(context),
            .. SystemArguments.Surroundings(context),
            .. MonitorArguments.Of(context),
            .. SystemArguments.Lifecycle(context),
            .. SleepArguments.Of(context),
            .. BootArguments.Of(context),

            .. ControllerOrder.Of(devices).SelectMany(device => ControllerArguments.Of(device, context)),
            .. devices.Of<Hub>().SelectMany(device => PeripheralArguments.Of(device, context)),
            .. devices.Of<MemoryModule>().SelectMany(device => MemoryModuleArguments.Of(device, context)),
            .. devices.Of<Disk>().SelectMany(device => DiskArguments.Of(device, context)),
            .. devices.Of<Interface>().SelectMany(device => InterfaceArguments.Of(device, context)),
            .. devices.Of<Filesystem>().SelectMany(device => FilesystemArguments.Of(device, context)),
            .. devices.Of<Smartcard>().SelectMany(device => SmartcardArguments.Of(device, context)),
            .. devices.Of<Serial>().SelectMany(device => CharacterArguments.Of(device, context)),
            .. devices.Of<ParallelPort>().SelectMany(device => CharacterArguments.Of(device, context)),
            .. devices.Of<Channel>().SelectMany(device => CharacterArguments.Of(device, context)),
            .. devices.Of<Domain.Devices.Console>().SelectMany(device => CharacterArguments.Of(device, context)),
            .. devices.Of<Tpm>().SelectMany(device => TpmArguments.Of(device, context)),
            .. devices.Of<Input>().SelectMany(device => InputArguments.Of(device, context)),
            .. devices.Of<Audio>().SelectMany(device => AudioArguments.Of(device, context)),
            .. devices.Of<Graphics>().SelectMany(device => GraphicsArguments.Of(device, context)),
            .. devices.Of<Video>().SelectMany(device => VideoArguments.Of(device, context)),
            .. devices.Of<Sound>().SelectMany(device => SoundArguments.Of(device, context)),
            .. WatchdogArguments.Of(context),
            .. devices.Of<RedirectedDevice>().SelectMany(device => RedirectionArguments.Of(device, context)),
            .. devices.Of<Interface>().SelectMany(device => HostDeviceArguments.Of(device, context)),
            .. devices.Of<HostDevice>().SelectMany(device => HostDeviceArguments.Of(device, context)),
            .. devices.Of<Memballoon>().SelectMany(device => MemballoonArguments.Of(device, context)),
            .. devices.Of<Rng>().SelectMany(device => RngArguments.Of(device, context)),
            .. devices.Of<Nvram>().SelectMany(device => NvramArguments.Of(device, context)),
            .. devices.Of<Panic>().SelectMany(device => PeripheralArguments.Of(device, context)),
            .. devices.Of<SharedMemory>().SelectMany(device => SharedMemoryArguments.Of(device, context)),
            .. devices.Of<Vsock>().SelectMany(device => VsockArguments.Of(device, context)),
            .. devices.Of<Crypto>().SelectMany(device => CryptoArguments.Of(device, context)),

            .. SystemArguments.Passthrough(context),
            .. SystemArguments.End(context),
        ];
    }
}
