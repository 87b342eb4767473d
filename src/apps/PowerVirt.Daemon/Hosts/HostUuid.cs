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

    /// <summary>The uuid; always the same one.</summary>
    public Guid Value
    {
        get
        {
            var files = new HostFiles(root, maxFile: 4096);
            foreach (var place in Places)
                if (Read(files.Text(place)) is { } given) return given;
            lock (_making) return Read(new HostFiles("/").Text(kept)) ?? Make();
        }
    }

    // Some firmware fills it with zeros, or with ones: that tells nothing from anything.
    private static Guid? Read(string text) =>
        Guid.TryParse(text.Trim('\0', '\n', ' '), out var uuid) && uuid.ToByteArray().Distinct().Skip(1).Any() ? uuid : null;

    private Guid Make()
    {
        var uuid = Guid.NewGuid();
        File.WriteAllText($"{kept}.new", $"{uuid}\n");
        File.Move($"{kept}.new", kept, overwrite: true);
        return uuid;
    }
}
