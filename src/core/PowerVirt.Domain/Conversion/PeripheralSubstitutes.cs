using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Xml.Devices;
using PowerVirt.Domain.Xml.Devices.Displays;

namespace PowerVirt.Domain.Conversion;

/// <summary>Screens, inputs, ports and small devices of other machines.</summary>
internal static class PeripheralSubstitutes
{
    public static Substitute? Of(Device device) => device switch
    {
        Input { Bus: InputBus.Ps2 } input =>
            new("pseries machines have no PS/2 ports.", "Keyboards and mice go on bus='usb'.", OnUsb(input)),
        Input { Bus: InputBus.Xen or InputBus.Parallels } input =>
            new(
                $"The input bus '{InputXml.Buses[input.Bus!.Value]}' is one of another hypervisor.",
                "Keyboards and mice go on bus='usb'.", OnUsb(input)),
        Video { Model: VideoModel.Qxl } =>
            new(
                "pseries machines have no QXL adapter.", "<model type='virtio'/> or <model type='vga'/>.",
                new Video { Model = VideoModel.Virtio }),
        Video
        {
            Model: not (null or VideoModel.Vga or VideoModel.Virtio or VideoModel.Cirrus or VideoModel.Bochs
                or VideoModel.None),
        } video =>
            new(
                $"pseries machines have no '{VideoXml.Models[video.Model]}' adapter.",
                "<model type='vga'/>, or 'virtio' for guests that need no firmware screen.",
                new Video { Model = VideoModel.Vga }),
        ForeignGraphics graphics =>
            new(
                $"QEMU for POWER has no graphics of type '{graphics.Type}'.",
                "VNC shows the screen: <graphics type='vnc'/>.", new VncGraphics { AutoPort = true }),
        Tpm { Model: TpmModel.TpmTis or TpmModel.TpmCrb } tpm =>
            new(
                "TIS and CRB are TPM interfaces of PCs.", "model='tpm-spapr' is that of pseries.",
                tpm with { Model = TpmModel.TpmSpapr, Address = null }),
        Serial { Target: SerialTarget.IsaSerial or SerialTarget.SystemSerial or SerialTarget.IsaDebug } serial =>
            new(
                "pseries machines have no ISA bus.", "A serial port is a spapr-vty.",
                serial with { Target = null, Model = null, Address = null }),
        ParallelPort => new("pseries machines have no parallel port.", "Printers are on USB or on the network.", null),
        Panic { Model: PanicModel.Isa or PanicModel.Hyperv } panic =>
            new(
                "The panic device is one of a PC.", "pseries firmware always has one: <panic model='pseries'/>.",
                panic with { Model = PanicModel.Pseries, Address = null }),
        Watchdog { Model: not WatchdogModel.I6300Esb } watchdog =>
            new(
                $"The watchdog '{WatchdogXml.Models[watchdog.Model]}' is part of another machine.",
                "model='i6300esb' is a PCI card.",
                watchdog with { Model = WatchdogModel.I6300Esb, Address = null }),
        Sound { Model: SoundModel.Sb16 or SoundModel.PcSpeaker } sound =>
            new(
                "pseries machines have no ISA bus for this sound card.",
                "<sound model='ich6'/> is a PCI card, model='usb' needs no slot.",
                sound with { Model = SoundModel.Ich6, Address = null }),
        Iommu iommu =>
            new(
                $"The IOMMU '{iommu.Model}' is part of another machine.",
                "Every host bridge of a pseries guest has an IOMMU, always.", null),
        MemoryModule { Model: MemoryModel.SgxEpc or MemoryModel.Egm } =>
            new(
                "Memory of this sort exists on other CPUs only.",
                "Memory that can be plugged in is <memory model='dimm'>.", null),
        Interface { Model: "ne2k_isa" } nic =>
            new(
                "pseries machines have no ISA bus for this network card.", "<model type='virtio'/>.",
                nic with { Model = "virtio", Address = null }),
        _ => null,
    };

    private static Input OnUsb(Input input) => input with { Bus = InputBus.Usb, Address = null };
}
