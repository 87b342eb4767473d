using System.Globalization;
using System.Runtime.InteropServices;

namespace PowerVirt.Daemon.Starting;

/// <summary>Numbers of users and groups of this host.</summary>
internal static partial class UserIds
{
    public static uint Effective => EffectiveUser();

    /// <summary>Null where there is no such group.</summary>
    public static uint? OfGroup(string name)
    {
        const string Groups = "/etc/group";
        if (!File.Exists(Groups)) return null;
        var line = File.ReadLines(Groups).FirstOrDefault(text => text.StartsWith($"{name}:", StringComparison.Ordinal));
        return line?.Split(':') is [_, _, var number, ..] && uint.TryParse(number, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();
}
