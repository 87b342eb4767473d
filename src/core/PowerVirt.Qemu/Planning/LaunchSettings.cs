using System.Collections.Immutable;
using System.Text;
using PowerVirt.Domain;

namespace PowerVirt.Qemu.Planning;

/// <summary>
/// What a plan needs besides guest, host and QEMU: the places and the moment that whoever starts the guest decides.
/// </summary>
public sealed record LaunchSettings
{
    private const int ShortNameLength = 20;

    /// <summary>The guest's own directory, absolute; made for it and removed with it.</summary>
    public required string StateDirectory { get; init; }

    /// <summary>
    /// Where sockets of channels without a path of their own are put; null means the state directory.
    /// </summary>
    public string? ChannelDirectory { get; init; }

    /// <summary>
    /// Where an emulated TPM keeps its state beyond the guest's end; null means that there is no such place.
    /// </summary>
    public string? TpmDirectory { get; init; }

    /// <summary>Where an emulated TPM listens; null means in the state directory.</summary>
    public string? TpmSocket { get; init; }

    /// <summary>
    /// The moment of the start, with the offset of the host's time zone; guests with an adjusted clock start from it.
    /// </summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>The user that QEMU is to run as; null means that of whoever starts it.</summary>
    public GuestAccount? Account { get; init; }

    /// <summary>The user's name for QEMU's environment; null means that of whoever starts it.</summary>
    public string? User { get; init; }

    /// <summary>The PATH of QEMU and its helpers.</summary>
    public string SearchPath { get; init; } = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /// <summary>
    /// The TCP port for a VNC server that names none; null lets QEMU take the first free one from 5900 on.
    /// </summary>
    public int? VncPort { get; init; }

    /// <summary>The TCP port for a SPICE server that names none; null means the first of the usual range.</summary>
    public int? SpicePort { get; init; }

    /// <summary>The same for encrypted connections.</summary>
    public int? SpiceTlsPort { get; init; }

    /// <summary>Where a D-Bus of the guest's own listens; null means in the state directory.</summary>
    public string? BusSocket { get; init; }

    /// <summary>What the paths of sockets of the user network passt begin with; null means in the state directory.</summary>
    public string? PasstPrefix { get; init; }

    /// <summary>The program that serves directories over virtiofs, where a definition names none.</summary>
    public string VirtiofsDaemon { get; init; } = "/usr/libexec/virtiofsd";

    /// <summary>The host's graphics processor for screens that name none; null leaves the choice to QEMU.</summary>
    public string? RenderNode { get; init; }

    /// <summary>The vsock address of a guest that names none; from 3, unique on the host.</summary>
    public uint? VsockContextId { get; init; }

    /// <summary>The bridges of the host's virtual networks by their names.</summary>
    public ImmutableDictionary<string, string> Networks { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The kernel's devices for SCSI LUNs of the host: <c>scsi_host0:0:0:1</c> is <c>/dev/sg3</c>.</summary>
    public ImmutableDictionary<string, string> ScsiDevices { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Images that nothing but the header of another one names: nobody gets rights to them, for a guest that has taken
    /// over its QEMU could have written the header.
    /// </summary>
    public ImmutableHashSet<string> UnstatedImages { get; init; } = [];

    /// <summary>What the host has to make the guest's memory of.</summary>
    public HostMemory Memory { get; init; } = new();

    /// <summary>The host's CPUs that are online; null where they are not known, and so not checked.</summary>
    public NumberSet? OnlineCpus { get; init; }

    /// <summary>Whether /dev/vhost-net can be used; tap devices of virtio interfaces are faster with it.</summary>
    public bool VhostNet { get; init; }

    /// <summary>
    /// libvirt's name for the directory of a running guest: <c>domain-3-vm1</c>, the name cut after 20 characters.
    /// </summary>
    public static string DirectoryName(int id, string name)
    {
        var text = new StringBuilder().Append("domain-").Append(id).Append('-');
        foreach (var rune in name.EnumerateRunes().Take(ShortNameLength))
            text.Append(rune.Value == '/' ? "_" : rune.ToString());
        return text.ToString();
    }
}
