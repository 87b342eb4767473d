using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Conformance.Guests;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A recorded conversation with a QEMU and what libvirt keeps of it; or what it kept, read and written again.</summary>
internal sealed class ProbedQemus : IConformanceKind
{
    public string Name => "caps";

    public Verdict Run(ConformanceCase given)
    {
        var cache = given.ArgumentFlag("roundtrip")
            ? LibvirtCacheXml.Parse(File.ReadAllText(given.Input())).OrThrow()
            : Kept(given);
        return Verdict.Of(XmlComparison.FirstDifference(File.ReadAllText(given.Expected()), LibvirtCacheXml.Format(cache)));
    }

    private static LibvirtCache Kept(ConformanceCase given)
    {
        var qemu = Recordings.OfTest(given.Folder, Path.GetFileName(given.Input()));
        // The tests pretend that the host has a microcode, with a number made of two names.
        var number = (100_000 * Sum(given.ArgumentText("arch"))) + Sum(given.ArgumentText("version"));
        return new LibvirtCache(given.ArgumentText("binary") ?? $"/usr/bin/qemu-system-{qemu.Target}", qemu)
        {
            MicrocodeVersion = qemu is { Kvm: not null, Tcg: not null } ? number : 0,
        };
    }

    private static long Sum(string? text) => text?.Sum(letter => (long)letter) ?? 0;
}
