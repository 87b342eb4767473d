using System.Xml.Linq;
using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Conformance.Guests;
using PowerVirt.Power;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.DomainCapabilities;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A QEMU and what libvirt says that guests may ask of it.</summary>
internal sealed class DomainOfferings : IConformanceKind
{
    public string Name => "domaincaps";

    public Verdict Run(ConformanceCase given)
    {
        var qemu = LibvirtCacheXml.Parse(File.ReadAllText(given.Input())).OrThrow().Qemu;
        var host = TestHosts.Of(given.Text("host_arch"), given.Text("host_cpu"));
        // Libvirt's tests pretend that the host has all this.
        var means = new HostMeans
        {
            Firmware = ["/obviously/fake/firmware1.fd", "/obviously/fake/firmware2.fd"],
            TpmVersions = [.. given.ArgumentText("tpm_versions_env")?.Split('+') ?? []],
            HasVfio = true,
            HasRdp = true,
            AddressBits = 64,
        };
        var offer = DomainOffers.Of(
            qemu,
            given.ArgumentText("emulator") ?? $"/usr/bin/qemu-system-{qemu.Target}",
            Architecture.Parse(qemu.Target),
            given.ArgumentText("virttype") is { } asked
                ? asked == "kvm" ? Accelerator.Kvm : Accelerator.Tcg
                : qemu.Kvm is null ? Accelerator.Tcg : Accelerator.Kvm,
            given.ArgumentText("machine"),
            host,
            means);
        return Verdict.Of(XmlComparison.FirstDifference(File.ReadAllText(given.Expected()), Plain(DomainOfferXml.Format(offer))));
    }

    // Where libvirt does not know whether a CPU is usable, PowerVirt does, and says why.
    private static string Plain(string text)
    {
        var document = XElement.Parse(text);
        document.Elements().Where(element => element.Name.NamespaceName.Length > 0).Remove();
        foreach (var usable in document.Descendants("model").Attributes("usable")) usable.Value = "unknown";
        return document.ToString();
    }
}
