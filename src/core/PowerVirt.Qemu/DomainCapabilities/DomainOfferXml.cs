using PowerVirt.Domain.Markup;

namespace PowerVirt.Qemu.DomainCapabilities;

/// <summary>The <c>domainCapabilities</c> element: libvirt's, with the reasons of refused CPUs in PowerVirt's namespace.</summary>
public static class DomainOfferXml
{
    private const string Namespace = "urn:powervirt:domain:1";

    public static string Format(DomainOffer offer)
    {
        var xml = new MarkupWriter();
        xml.Open("domainCapabilities").Leaf("path", offer.Emulator).Leaf("domain", offer.DomainType)
            .Leaf("machine", offer.Machine).Leaf("arch", offer.Architecture);
        if (offer.MaximumVcpus is { } most) xml.Open("vcpu").Attribute("max", most).Close();
        xml.Open("iothreads").YesNo("supported", true).Close();
        WriteOs(xml, offer);
        WriteCpu(xml, offer.Cpu);
        Write(xml, offer.MemoryBacking);
        xml.Open("devices");
        foreach (var device in offer.Devices) Write(xml, device);
        xml.Close().Open("features");
        foreach (var feature in offer.Features) Write(xml, feature);
        xml.Close();
        WriteReasons(xml, offer.Cpu);
        return xml.Close().ToString();
    }

    private static void WriteOs(MarkupWriter xml, DomainOffer offer)
    {
        xml.Open("os").YesNo("supported", true);
        Write(xml, new OfferChoice("firmware", []));
        xml.Open("loader").YesNo("supported", true);
        foreach (var file in offer.Firmware) xml.Leaf("value", file);
        Write(xml, new OfferChoice("type", ["rom", "pflash"]));
        Write(xml, new OfferChoice("readonly", ["yes", "no"]));
        Write(xml, new OfferChoice("secure", ["no"]));
        xml.Close().Close();
    }

    private static void WriteCpu(MarkupWriter xml, CpuOffer cpu)
    {
        xml.Open("cpu");
        Mode("host-passthrough", cpu.Passthrough);
        if (cpu.Passthrough) Write(xml, new OfferChoice("hostPassthroughMigratable", ["off"]));
        xml.Close();
        Mode("maximum", cpu.Maximum);
        if (cpu.Maximum) Write(xml, new OfferChoice("maximumMigratable", ["on", "off"]));
        xml.Close();
        Mode("host-model", cpu.HostModel);
        if (cpu.HostModelName is { } model)
        {
            xml.Open("model").Attribute("fallback", "allow").Text(model).Close();
            if (cpu.AddressBits is { } bits) xml.Open("maxphysaddr").Attribute("mode", "passthrough").Attribute("limit", bits).Close();
        }

        xml.Close();
        Mode("custom", !cpu.Models.IsEmpty);
        foreach (var offered in cpu.Models)
        {
            xml.Open("model").Attribute("usable", offered.Usable switch { true => "yes", false => "no", null => "unknown" })
                .Attribute("vendor", offered.Vendor).Text(offered.Name).Close();
        }

        xml.Close().Close();

        void Mode(string name, bool supported) => xml.Open("mode").Attribute("name", name).YesNo("supported", supported);
    }

    private static void WriteReasons(MarkupWriter xml, CpuOffer cpu)
    {
        if (cpu.Models.All(model => model.Reason is null)) return;
        xml.Open("powervirt:cpu").Attribute("xmlns:powervirt", Namespace);
        foreach (var model in cpu.Models.Where(model => model.Reason is not null))
        {
            xml.Open("powervirt:model").Attribute("name", model.Name).YesNo("usable", model.Usable)
                .Leaf("powervirt:reason", model.Reason).Leaf("powervirt:remedy", model.Remedy).Close();
        }

        xml.Close();
    }

    private static void Write(MarkupWriter xml, OfferSection section)
    {
        xml.Open(section.Name).YesNo("supported", section.Supported);
        foreach (var choice in section.Choices) Write(xml, choice);
        xml.Close();
    }

    private static void Write(MarkupWriter xml, OfferChoice choice)
    {
        xml.Open("enum").Attribute("name", choice.Name);
        foreach (var value in choice.Values) xml.Leaf("value", value);
        xml.Close();
    }
}
