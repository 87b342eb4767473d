using PowerVirt.Host.Probe;

namespace PowerVirt.Daemon.Hosts;

/// <summary>Tells this host from all others: by the uuid of its firmware, or else by one that is made once and kept.</summary>
/// <param name="root">The root of the host's files.</param>
/// <param name="kept">The file that keeps one of our own making.</param>
internal sealed class HostUuid(string root, string kept)
{
    /// <remarks>DMI; PAPR's partitions; guests of KVM. Sources: Linux, drivers/firmware/dmi-id.c; PAPR; QEMU, hw/ppc/spapr.c.</remarks>
    private static readonly string[] Places =
    [
        "sys/class/dmi/id/product_uuid", "proc/device-tree/ibm,partition-uuid", "proc/device-tree/vm,uuid",
    ];

    private readonly Lock _making = new();
    private Guid? _value;

    /// <summary>The uuid; always the same one, unless the disk has no room for one of our own making.</summary>
    public Guid Value
    {
        get
        {
            lock (_making) return _value ??= Find() ?? Make();
        }
    }

    private Guid? Find()
    {
        var files = new HostFiles(root, maxFile: 4096);
        foreach (var place in Places)
            if (Read(files.Text(place)) is { } given) return given;
        return Read(new HostFiles("/").Text(kept));
    }

    // Some firmware fills it with zeros, or with ones: that tells nothing from anything.
    private static Guid? Read(string text) =>
        Guid.TryParse(text.Trim('\0', '\n', ' '), out var uuid) && uuid.ToByteArray().Distinct().Skip(1).Any() ? uuid : null;

    private Guid Make()
    {
        var uuid = Guid.NewGuid();
        try
        {
            File.WriteAllText($"{kept}.new", $"{uuid}\n");
            File.Move($"{kept}.new", kept, overwrite: true);
        }
        catch (Exception unkept) when (unkept is IOException or UnauthorizedAccessException)
        {
            // Who asks what the host can do is answered all the same; it has another one when we are started again.
        }

        return uuid;
    }
}
