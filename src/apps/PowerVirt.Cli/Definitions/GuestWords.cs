using System.Globalization;
using PowerVirt.Domain.Creation;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Xml;
using PowerVirt.Power;

namespace PowerVirt.Cli.Definitions;

/// <summary>Reads the words in which a command line describes a guest; what is wrong with one is told as what is expected.</summary>
internal static class GuestWords
{
    private const ulong Most = 1UL << 60;

    /// <summary>Reads a word.</summary>
    /// <returns>Null, or what is expected instead.</returns>
    public delegate string? Reading<T>(string word, out T? value);

    public static string? TryMemory(string word, out ulong? bytes)
    {
        bytes = null;
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? word[..end] : word;
        var unit = digits.Length == word.Length ? "MiB" : word[digits.Length..];
        if (ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && SizeUnit.Factor(unit) is { } factor && number > 0 && number <= Most / factor)
        {
            bytes = number * factor;
            return null;
        }

        return "a size such as 4G or 2048M is expected";
    }

    public static string? TryCount(string word, out uint? count)
    {
        var known = uint.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        count = known ? number : null;
        return known ? null : "a number from 1 on is expected";
    }

    public static string? TryLevel(string word, out CompatLevel? level)
    {
        level = null;
        if (word == "host-model" || CompatLevels.TryParse(word, out level)) return null;
        return CompatLevels.Meant(word) is { } meant
            ? $"the level is spelled {meant.Name}"
            : $"it takes host-model or a level: {string.Join(", ", CompatLevels.All.Select(known => known.Name))}";
    }

    public static string? TryArchitecture(string word, out Architecture? architecture)
    {
        var known = Architecture.TryParse(word, out architecture);
        return known && architecture is { IsPower: true, WordSize: 64 } ? null : "it takes ppc64le or ppc64";
    }

    public static string? TryMachine(string word, out string? machine)
    {
        var known = MachineKinds.Of(word) == MachineKind.Pseries;
        machine = known ? word : null;
        return known ? null : "it takes pseries, or one with its version such as pseries-7.2";
    }

    public static string? TryDisk(string word, out WishedDisk? disk)
    {
        const string FormatMark = ",format=";
        disk = null;
        var mark = word.LastIndexOf(FormatMark, StringComparison.Ordinal);
        var path = mark < 0 ? word : word[..mark];
        ImageFormat? format = mark < 0 ? FormatOf(path) : word[(mark + FormatMark.Length)..] switch
        {
            "raw" => ImageFormat.Raw,
            "qcow2" => ImageFormat.Qcow2,
            _ => null,
        };
        if (path.Length == 0) return "a path is expected";
        if (format is null) return "the format is raw or qcow2";
        path = Path.GetFullPath(path);
        disk = new WishedDisk(path, path.StartsWith("/dev/", StringComparison.Ordinal), format.Value);
        return null;
    }

    public static string? TryNetwork(string word, out InterfaceSource? network)
    {
        network = word.Split('=', 2) switch
        {
            ["user"] => new InterfaceSource.User(),
            ["bridge", { Length: > 0 } bridge] => new InterfaceSource.Bridge(bridge),
            ["network", { Length: > 0 } name] => new InterfaceSource.Network(name, null, null),
            _ => null,
        };
        return network is not null || word == "none" ? null : "it takes user, bridge=NAME, network=NAME or none";
    }

    private static ImageFormat FormatOf(string path) =>
        path.EndsWith(".qcow2", StringComparison.OrdinalIgnoreCase) ? ImageFormat.Qcow2 : ImageFormat.Raw;
}
