using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using GuestConsole = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Daemon.Consoles;

/// <summary>Finds where on the host a running guest's consoles and channels are.</summary>
internal static class CharacterPaths
{
    private const string NamesAliases = "`virsh dumpxml` shows the guest's devices with their aliases.";

    /// <summary>The console of an alias, or the first one.</summary>
    /// <exception cref="VmException">There is none, or it leads elsewhere.</exception>
    public static string OfConsole(DomainDefinition live, string? alias)
    {
        var devices = live.Devices.Of<GuestConsole>().Cast<CharacterDevice>().Concat(live.Devices.Of<Serial>());
        var found = alias is null
            ? devices.FirstOrDefault()
            : devices.Concat(live.Devices.Of<ParallelPort>()).FirstOrDefault(device => device.Alias == alias);
        return PathOf(found ?? throw new VmException(ErrorCode.InternalError,
            alias is null ? "cannot find character device" : $"cannot find character device '{alias}'",
            alias is null ? "Add a <console> to the definition." : NamesAliases));
    }

    /// <summary>The channel of an alias or of a name, or the first one.</summary>
    /// <exception cref="VmException">There is none, or it leads elsewhere.</exception>
    public static string OfChannel(DomainDefinition live, string? name) => PathOf(
        live.Devices.Of<Channel>().FirstOrDefault(channel => name is null || channel.Alias == name || channel.Name == name)
        ?? throw new VmException(ErrorCode.InternalError, $"cannot find channel {name ?? "device"}",
            name is null ? "Add a <channel> to the definition." : NamesAliases));

    private static string PathOf(CharacterDevice device) => device.Source switch
    {
        CharacterSource.Pty { Path: { } path } => path,
        CharacterSource.Unix { Path: { } path, Mode: SocketMode.Bind } => path,
        _ => throw new VmException(ErrorCode.InternalError,
            $"character device {device.Alias} is not using a PTY or UNIX socket",
            "Only these can be opened by a client."),
    };
}
