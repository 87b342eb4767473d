using System.Collections.Concurrent;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Testing;

namespace PowerVirt.Conformance.Guests;

/// <summary>What QEMUs can do, from recorded conversations; each is read once.</summary>
internal static class Recordings
{
    private static readonly ConcurrentDictionary<string, Lazy<QemuCapabilities>> Known = new(StringComparer.Ordinal);

    /// <summary>The QEMU 7.2 that the live libvirt had.</summary>
    public static QemuCapabilities OfOwn() => Read(Repository.PathOf("golden/capabilities/qemu-7.2-ppc64-tcg.replies"));

    /// <summary>The QEMU that one of libvirt's capability files describes.</summary>
    /// <param name="folder">Where the data lie.</param>
    /// <param name="capabilities">
    /// Such as <c>caps_7.1.0_ppc64.xml</c>; the recording lies beside it. Of a QEMU for another architecture there is
    /// none, and nothing is known of it but its name.
    /// </param>
    public static QemuCapabilities OfTest(string folder, string capabilities)
    {
        var path = Path.Combine(folder, "data/caps", Path.ChangeExtension(capabilities, ".replies"));
        return File.Exists(path) ? Read(path) : new QemuCapabilities
        {
            Version = new QemuVersion(0, 0, 0),
            Package = "",
            Target = Path.GetFileNameWithoutExtension(capabilities).Split('_', 3)[^1],
        };
    }

    private static QemuCapabilities Read(string path) => Known.GetOrAdd(path, key => new Lazy<QemuCapabilities>(() =>
    {
        if (!RecordingFormat.TryParse(File.ReadAllBytes(key), out var exchanges, out var problem) ||
            !CapabilityReader.TryRead(exchanges, out var qemu, out problem))
            throw new InvalidDataException($"{key}: {problem.Message}");
        return qemu;
    })).Value;
}
