using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Characters;

/// <summary>The bytes of a device, of whatever family, with the place on the host where they go.</summary>
/// <param name="Owner">The device.</param>
/// <param name="Source">Where they go.</param>
internal sealed record CharacterStream(Device Owner, CharacterSource Source)
{
    /// <summary>QEMU's id of the backend.</summary>
    public string Id => Owner is Tpm ? "chrtpm" : $"char{Owner.Alias}";

    /// <summary>The UNIX socket on which programs of the host reach the device; null where it has none.</summary>
    public CharacterSource.Unix? ListeningSocket =>
        Source is CharacterSource.Unix { Mode: not SocketMode.Connect } socket ? socket : null;

    /// <summary>Null for a device without one, and for a console that is but another name for a serial port.</summary>
    public static CharacterStream? Of(Device device) => device switch
    {
        Domain.Devices.Console { Target: not ConsoleTarget.Virtio } => null,
        CharacterDevice character => new CharacterStream(device, character.Source),
        RedirectedDevice redirected => new CharacterStream(device, redirected.Source),
        Smartcard { Source: SmartcardSource.Passthrough card } => new CharacterStream(device, card.Source),
        Rng { Backend: RngBackend.Egd daemon } => new CharacterStream(device, daemon.Source),
        Tpm { Backend: TpmBackend.External external } => new CharacterStream(device, external.Source),
        SharedMemory { Server: { } server } memory =>
            new CharacterStream(device, new CharacterSource.Unix(server.Path ?? UsualServer(memory), SocketMode.Connect)),
        _ => null,
    };

    public static IEnumerable<CharacterStream> Of(DeviceList devices) =>
        devices.Of<Device>().Select(Of).OfType<CharacterStream>();

    /// <summary>The path of a UNIX socket: its own, or one below the directory for channels.</summary>
    public string PathOf(CharacterSource.Unix socket, PlanContext context) =>
        socket.Path ?? $"{context.Settings.ChannelDirectory ?? context.Settings.StateDirectory}/{FileName}";

    // libvirt's place for servers that the definition does not place.
    private static string UsualServer(SharedMemory memory) => $"/var/lib/libvirt/shmem-{memory.Name}-sock";

    // A channel's name comes from the document; it is a file's name only if it cannot lead anywhere else.
    private string FileName => Owner switch
    {
        Channel { Name: { } name } when name is not ("" or "." or "..") && !name.Contains('/') => name,
        Channel { Address: VirtioSerialAddress at } => $"vioser-{at.Controller:00}-{at.Bus:00}-{at.Port:00}.sock",
        _ => $"{Owner.Alias}.sock",
    };
}
