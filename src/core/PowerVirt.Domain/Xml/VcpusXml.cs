using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>vcpu</c>.</summary>
internal static class VcpusXml
{
    private static readonly Words<VcpuPlacement> Placements = new(("static", VcpuPlacement.Static), ("auto", VcpuPlacement.Auto));

    public static Vcpus Read(Cursor xml)
    {
        if (xml.Child("vcpu") is not { } vcpu) return new Vcpus();
        var maximum = vcpu.TextUInt() ?? 1;
        var current = vcpu.UInt("current");
        if (maximum == 0) vcpu.Refuse(ErrorCode.XmlError, "The number of virtual CPUs must be at least 1.");
        if (current == 0) vcpu.Refuse(ErrorCode.XmlError, "The current number of virtual CPUs must be at least 1.", "current");
        if (current > maximum)
            vcpu.Refuse(ErrorCode.XmlError, $"maxvcpus must not be less than current vcpus ({maximum} < {current})", "current");
        return new Vcpus
        {
            Maximum = maximum,
            Current = current == maximum ? null : current,
            Placement = vcpu.Word("placement", Placements) ?? VcpuPlacement.Static,
            CpuSet = vcpu.Attribute("cpuset"),
        };
    }

    public static void Write(MarkupWriter xml, Vcpus vcpus) =>
        xml.Open("vcpu")
            .Attribute("placement", Placements[vcpus.Placement])
            .Attribute("cpuset", vcpus.CpuSet)
            .Attribute("current", vcpus.Current)
            .Text(vcpus.Maximum.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Close();
}
