using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>Picks out of a command line what belongs to certain devices.</summary>
internal static class DeviceOptions
{
    /// <param name="arguments">A whole command line.</param>
    /// <param name="paths">Where the devices stand.</param>
    public static IEnumerable<Argument> Of(IEnumerable<Argument> arguments, IEnumerable<string> paths)
    {
        var wanted = paths.ToHashSet(StringComparer.Ordinal);
        return arguments.Where(argument => argument.Source is { } source && (wanted.Contains(source) || wanted.Any(path =>
            source.Length > path.Length && source[path.Length] == '/' && source.StartsWith(path, StringComparison.Ordinal))));
    }
}
