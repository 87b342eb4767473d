using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.Sounds;

namespace PowerVirt.Domain.Conversion;

/// <summary>
/// SPICE and what hangs on it: of use with QXL and an agent for x86, and not in every QEMU for POWER.
/// </summary>
internal static class SpiceSubstitutes
{
    private const string Message =
        "SPICE needs QXL and a guest agent for its advantages, and QEMU for POWER may lack it.";

    public static Substitute? Of(Device device, bool hasVnc) => device switch
    {
        SpiceGraphics spice => Softly(
            "VNC shows the same screen: <graphics type='vnc'/>.",
            hasVnc ? null : new VncGraphics
            {
                Port = spice.Port,
                AutoPort = spice.AutoPort,
                Listens = spice.Listens,
                Password = spice.Password,
            }),
        Channel { Source: CharacterSource.SpiceVmc or CharacterSource.SpicePort } =>
            Softly("Without SPICE nobody is at its other end.", null),
        RedirectedDevice { Source: CharacterSource.SpiceVmc } =>
            Softly("A USB device of the host is handed over by <hostdev mode='subsystem' type='usb'>.", null),
        Smartcard { Source: SmartcardSource.Passthrough { Source: CharacterSource.SpiceVmc } } =>
            Softly("<smartcard mode='host'> takes the host's reader.", null),
        Audio { Type: AudioType.Spice } audio => Softly(
            "<audio type='none'/>, or a sound system of the host.", new Audio { Id = audio.Id, Type = AudioType.None }),
        _ => null,
    };

    private static Substitute Softly(string way, Device? device) =>
        new(Message, way, device) { Severity = Severity.Warning };
}
