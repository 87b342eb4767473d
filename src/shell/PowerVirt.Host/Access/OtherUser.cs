using System.Globalization;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Access;

/// <summary>
/// The words that start a program as a guest's own user, without any capability and without a way back to one:
/// setpriv(1), for posix_spawn can do none of that.
/// </summary>
internal static class OtherUser
{
    public const string Program = "/usr/bin/setpriv";

    public static IEnumerable<string> Words(GuestAccount account, string program, IEnumerable<string> words) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"--reuid={account.User}"),
        string.Create(CultureInfo.InvariantCulture, $"--regid={account.User}"),
        account.Devices is { } group ? string.Create(CultureInfo.InvariantCulture, $"--groups={group}") : "--clear-groups",
        "--inh-caps=-all",
        "--bounding-set=-all",
        "--no-new-privs",
        "--",
        program,
        .. words,
    ];
}
