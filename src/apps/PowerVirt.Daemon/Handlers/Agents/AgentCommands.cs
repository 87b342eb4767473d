using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Daemon.Handlers.Agents;

/// <summary>Puts what clients want of a guest's agent into the agent's words.</summary>
/// <remarks>Source: QEMU's <c>docs/interop/qemu-ga-ref</c> (<c>qga/qapi-schema.json</c>).</remarks>
internal static class AgentCommands
{
    public static QmpCommand GetHostname { get; } = new("guest-get-host-name");

    public static QmpCommand GetTime { get; } = new("guest-get-time");

    public static QmpCommand GetFileSystems { get; } = new("guest-get-fsinfo");

    public static QmpCommand GetInterfaces { get; } = new("guest-network-get-interfaces");

    public static QmpCommand GetVcpus { get; } = new("guest-get-vcpus");

    public static QmpCommand GetUsers { get; } = new("guest-get-users");

    public static QmpCommand GetSystem { get; } = new("guest-get-osinfo");

    public static QmpCommand GetTimeZone { get; } = new("guest-get-timezone");

    public static QmpCommand Thaw { get; } = new("guest-fsfreeze-thaw");

    public static QmpCommand Freeze(ImmutableArray<string> mountPoints) => mountPoints.IsEmpty
        ? new("guest-fsfreeze-freeze")
        : new("guest-fsfreeze-freeze-list", $"{{\"mountpoints\":[{string.Join(',', mountPoints.Select(Text))}]}}");

    public static QmpCommand Trim(ulong minimum) =>
        new("guest-fstrim", string.Create(CultureInfo.InvariantCulture, $"{{\"minimum\":{minimum}}}"));

    /// <param name="nanoseconds">Since 1970; null takes the time of the guest's clock chip.</param>
    public static QmpCommand SetTime(long? nanoseconds) => new("guest-set-time", nanoseconds is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{{\"time\":{nanoseconds}}}"));

    public static QmpCommand SetPassword(string user, string password, bool isHashed) => new("guest-set-user-password",
        $"{{\"username\":{Text(user)},\"password\":\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(password))}\"," +
        $"\"crypted\":{(isHashed ? "true" : "false")}}}");

    public static QmpCommand SetVcpus(IEnumerable<uint> numbers, bool online) => new("guest-set-vcpus",
        "{\"vcpus\":["
            + string.Join(',', numbers.Select(
                number => $"{{\"logical-id\":{number},\"online\":{(online ? "true" : "false")}}}"))
            + "]}");

    public static QmpCommand GetSshKeys(string user) =>
        new("guest-ssh-get-authorized-keys", $"{{\"username\":{Text(user)}}}");

    /// <param name="user">Whose keys.</param>
    /// <param name="keys">One line each.</param>
    /// <param name="replace">The others go.</param>
    public static QmpCommand AddSshKeys(string user, ImmutableArray<string> keys, bool replace) =>
        new("guest-ssh-add-authorized-keys",
            $"{{\"username\":{Text(user)},\"keys\":[{string.Join(',', keys.Select(Text))}],"
                + $"\"reset\":{(replace ? "true" : "false")}}}");

    public static QmpCommand RemoveSshKeys(string user, ImmutableArray<string> keys) =>
        new("guest-ssh-remove-authorized-keys",
            $"{{\"username\":{Text(user)},\"keys\":[{string.Join(',', keys.Select(Text))}]}}");

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
