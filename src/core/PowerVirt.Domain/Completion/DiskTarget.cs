using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>What a target name such as <c>vdb</c> says: the bus by its prefix, the position by its letters.</summary>
public static class DiskTarget
{
    private static readonly (string Prefix, DiskBus Bus)[] Prefixes =
    [
        ("fd", DiskBus.Fdc), ("hd", DiskBus.Ide), ("vd", DiskBus.Virtio), ("sd", DiskBus.Scsi), ("xvd", DiskBus.Xen),
        ("ubd", DiskBus.Virtio),
    ];

    /// <summary>The bus that goes with the name if none is written; null if the prefix is not known.</summary>
    public static DiskBus? BusOf(string target)
    {
        foreach (var (prefix, bus) in Prefixes)
            if (target.StartsWith(prefix, StringComparison.Ordinal)) return bus;
        return null;
    }

    /// <summary>
    /// 0 for <c>vda</c>, 25 for <c>vdz</c>, 26 for <c>vdaa</c>; null if the name is not of that form.
    /// </summary>
    public static int? IndexOf(string target)
    {
        var prefix = Array.Find(Prefixes, entry => target.StartsWith(entry.Prefix, StringComparison.Ordinal)).Prefix;
        if (prefix is null || target.Length == prefix.Length) return null;

        // libvirt counts in 32 bits and lets them run over; the ids of devices depend on it.
        var index = 0;
        var first = true;
        foreach (var letter in target.AsSpan(prefix.Length))
        {
            if (letter is < 'a' or > 'z') return null;
            index = unchecked((first ? 0 : index + 1) * 26 + (letter - 'a'));
            first = false;
        }

        return index < 0 ? null : index;
    }
}
