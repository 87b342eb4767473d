using PowerVirt.Domain.Capabilities;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Capabilities;

/// <summary><c>cpu</c> of a host.</summary>
internal static class HostCpuXml
{
    public static HostCpuDescription Read(Cursor host)
    {
        if (host.Child("cpu") is not { } cpu)
        {
            host.Refuse(ErrorCode.XmlError, "The host has no CPU: <cpu> is required.");
            return new HostCpuDescription("");
        }

        return new HostCpuDescription(cpu.TextOf("arch") ?? "")
        {
            Model = cpu.TextOf("model"),
            Vendor = cpu.TextOf("vendor"),
            Microcode = cpu.Child("microcode")?.RequiredUInt("version"),
            Signature = cpu.Child("signature") is { } signature ? ReadSignature(signature) : null,
            Counter = cpu.Child("counter") is { } counter ? ReadCounter(counter) : null,
            Topology = cpu.Child("topology") is { } topology ? ReadTopology(topology) : null,
            AddressWidth = cpu.Child("maxphysaddr") is { } width
                ? new HostAddressWidth(width.Required("mode"), width.UInt("bits"), width.UInt("limit")) : null,
            Features = cpu.Each("feature", feature => feature.Required("name")),
            PageSizes = cpu.Each("pages", Size),
        };
    }

    public static void Write(MarkupWriter xml, HostCpuDescription cpu)
    {
        xml.Open("cpu").Leaf("arch", cpu.Architecture).Leaf("model", cpu.Model).Leaf("vendor", cpu.Vendor);
        if (cpu.Microcode is { } microcode) xml.Open("microcode").Attribute("version", microcode).Close();
        if (cpu.Signature is { } signature)
        {
            xml.Open("signature").Attribute("family", signature.Family).Attribute("model", signature.Model)
                .Attribute("stepping", signature.Stepping).Close();
        }

        if (cpu.Counter is { } counter)
        {
            xml.Open("counter").Attribute("name", counter.Name).Attribute("frequency", counter.Frequency)
                .YesNo("scaling", counter.Scaling).Close();
        }

        if (cpu.Topology is { } topology)
        {
            xml.Open("topology").Attribute("sockets", topology.Sockets).Attribute("dies", topology.Dies)
                .Attribute("clusters", topology.Clusters).Attribute("cores", topology.Cores)
                .Attribute("threads", topology.Threads).Close();
        }

        if (cpu.AddressWidth is { } width)
        {
            xml.Open("maxphysaddr").Attribute("mode", width.Mode).Attribute("bits", width.Bits)
                .Attribute("limit", width.Limit).Close();
        }

        foreach (var feature in cpu.Features) xml.Open("feature").Attribute("name", feature).Close();
        foreach (var size in cpu.PageSizes)
            xml.Open("pages").Attribute("unit", "KiB").Attribute("size", size).Close();
        xml.Close();
    }

    /// <summary>The size of a page in KiB.</summary>
    internal static ulong Size(Cursor pages) => (pages.BytesOf("size") ?? 0) / 1024;

    private static HostCpuSignature ReadSignature(Cursor signature) => new(
        signature.RequiredUInt("family") ?? 0, signature.RequiredUInt("model") ?? 0, signature.RequiredUInt("stepping") ?? 0);

    private static HostCounter ReadCounter(Cursor counter) =>
        new(counter.Required("name"), counter.ULong("frequency") ?? 0, counter.YesNo("scaling"));

    private static HostCpuTopology ReadTopology(Cursor topology) => new(
        topology.RequiredUInt("sockets") ?? 1,
        topology.UInt("dies"),
        topology.UInt("clusters"),
        topology.RequiredUInt("cores") ?? 1,
        topology.RequiredUInt("threads") ?? 1);
}
