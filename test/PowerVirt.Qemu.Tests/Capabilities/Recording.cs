using System.Collections.Concurrent;
using System.Collections.Immutable;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.Capabilities;

/// <summary>Recorded conversations with QEMUs that differ in what matters.</summary>
internal static class Recording
{
    /// <summary>From before max-cpu-compat and qom-list-properties, under KVM; written by hand.</summary>
    public const string Qemu26 = "qemu-2.6-ppc64";

    /// <summary>Debian 12's on x86-64, which has no KVM for POWER.</summary>
    public const string Qemu72 = "qemu-7.2-ppc64-tcg";

    private static readonly ConcurrentDictionary<string, QemuCapabilities> Known = new();

    public static byte[] Bytes(string name) =>
        File.ReadAllBytes(Repository.PathOf($"golden/capabilities/{name}.replies"));

    public static ImmutableArray<QmpExchange> Exchanges(string name)
    {
        Assert.True(RecordingFormat.TryParse(Bytes(name), out var exchanges, out var problem), problem?.ToString());
        return exchanges;
    }

    /// <summary>What the recorded QEMU can do; read once, as it does not change.</summary>
    public static QemuCapabilities Capabilities(string name) => Known.GetOrAdd(name, Read);

    private static QemuCapabilities Read(string name)
    {
        Assert.True(CapabilityReader.TryRead(Exchanges(name), out var qemu, out var problem), problem?.ToString());
        return qemu;
    }
}
