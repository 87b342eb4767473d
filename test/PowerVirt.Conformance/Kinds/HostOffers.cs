using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Domain.Capabilities;
using PowerVirt.Domain.Xml.Capabilities;
using PowerVirt.Power;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.HostCapabilities;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A QEMU and the capabilities of a host of which nothing is known but its architecture.</summary>
internal sealed class HostOffers : IConformanceKind
{
    public string Name => "caps-host";

    public Verdict Run(ConformanceCase given)
    {
        var cache = LibvirtCacheXml.Parse(File.ReadAllText(given.Input())).OrThrow();
        // Of what libvirt keeps, its test takes the flags alone.
        var qemu = cache.Qemu with { Kvm = Bare(cache.Qemu.Kvm), Tcg = Bare(cache.Qemu.Tcg) };
        var architecture = Architecture.Parse(given.ArgumentText("arch")!);
        var host = new HostDescription(new HostCpuDescription(architecture.Name)) { HasIommu = false };
        var capabilities = new HostCapabilities(host) { Guests = [GuestOffers.Of(qemu, cache.Emulator, architecture)] };
        return Verdict.Of(XmlComparison.FirstDifference(File.ReadAllText(given.Expected()), CapabilitiesXml.Format(capabilities)));
    }

    private static AcceleratorFacts? Bare(AcceleratorFacts? facts) => facts is null ? null : AcceleratorFacts.None;
}
