using System.Collections.Immutable;
using System.Globalization;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>vcpu</c> and <c>vcpus</c>.</summary>
internal static class VcpusXml
{
    /// <summary>libvirt's bound on virtual CPUs: their numbers lie in <see cref="NumberSet"/>s.</summary>
    private const uint Most = NumberSet.Limit;

    internal static readonly Words<VcpuPlacement> Placements = new(
        ("static", VcpuPlacement.Static), ("auto", VcpuPlacement.Auto));

    public static Vcpus Read(Cursor xml)
    {
        if (xml.Child("vcpu") is not { } vcpu) return new Vcpus();
        var maximum = vcpu.TextUInt() ?? 1;
        var current = vcpu.UInt("current");
        if (maximum == 0) vcpu.Refuse(ErrorCode.XmlError, "The number of virtual CPUs must be at least 1.");
        if (maximum > Most)
            vcpu.Refuse(ErrorCode.XmlError, $"{maximum} virtual CPUs are too many: at most {Most} can be numbered.");
        if (current == 0) vcpu.Refuse(ErrorCode.ConfigUnsupported, "vcpu 0 can't be offline", "current");
        if (current > maximum)
        {
            vcpu.Refuse(
                ErrorCode.ConfigUnsupported,
                "maximum vCPU count must not be less than current vCPU count", "current",
                $"{current} are to be on at start, and there are {maximum}.");
        }

        var placement = vcpu.Word("placement", Placements) ?? VcpuPlacement.Static;
        var hostCpus = vcpu.Numbers("cpuset");
        var states = ReadStates(xml, maximum);
        if (!states.IsEmpty) current = (uint)states.Count(state => state.IsOn);
        return new Vcpus
        {
            Maximum = maximum,
            Current = current == maximum ? null : current,
            Placement = placement,
            CpuSet = placement == VcpuPlacement.Auto ? null : hostCpus,
            States = states,
        };
    }

    public static void Write(MarkupWriter xml, Vcpus vcpus)
    {
        xml.Open("vcpu")
            .Attribute("placement", Placements[vcpus.Placement])
            .Attribute("cpuset", vcpus.CpuSet?.ToString())
            .Attribute("current", vcpus.Current)
            .Text(vcpus.Maximum.ToString(CultureInfo.InvariantCulture))
            .Close();
        if (vcpus.States.IsEmpty) return;
        xml.Open("vcpus");
        foreach (var state in vcpus.States)
        {
            xml.Open("vcpu").Attribute("id", state.Id).YesNo("enabled", state.IsOn)
                .YesNo("hotpluggable", state.IsPluggable).Attribute("order", state.Order).Close();
        }

        xml.Close();
    }

    // libvirt writes 0 where there is no order.
    private static uint? OrderOf(Cursor vcpu) => vcpu.UInt("order") is > 0 and var order ? order : null;

    private static ImmutableArray<VcpuState> ReadStates(Cursor xml, uint maximum)
    {
        if (xml.Child("vcpus") is not { } list || maximum > Most) return [];
        var states = new VcpuState?[maximum];
        foreach (var vcpu in list.Children("vcpu"))
        {
            if (vcpu.RequiredUInt("id") is not { } id) continue;
            if (id >= maximum)
                vcpu.Refuse(ErrorCode.XmlError, $"vcpu id '{id}' is out of range of maximum vcpu count", "id");
            else
            {
                states[id] = new VcpuState(
                    id, vcpu.RequiredYesNo("enabled") ?? false, vcpu.YesNo("hotpluggable"), OrderOf(vcpu));
            }
        }

        if (Array.TrueForAll(states, state => state is null)) return [];
        return [.. states.Select((state, id) => state ?? new VcpuState((uint)id, false, null, null))];
    }
}
