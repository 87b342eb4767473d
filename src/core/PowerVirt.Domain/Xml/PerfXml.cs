using System.Collections.Immutable;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>perf</c>.</summary>
internal static class PerfXml
{
    /// <summary>libvirt's events, in its order of output.</summary>
    private static readonly string[] Known =
    [
        "cmt", "mbmt", "mbml", "cpu_cycles", "instructions", "cache_references", "cache_misses", "branch_instructions",
        "branch_misses", "bus_cycles", "stalled_cycles_frontend", "stalled_cycles_backend", "ref_cpu_cycles",
        "cpu_clock", "task_clock", "page_faults", "context_switches", "cpu_migrations", "page_faults_min",
        "page_faults_maj", "alignment_faults", "emulation_faults",
    ];

    public static ImmutableArray<PerfEvent> Read(Cursor xml)
    {
        if (xml.Child("perf") is not { } perf) return [];
        var events = new SortedDictionary<int, PerfEvent>();
        foreach (var element in perf.Children("event"))
        {
            var name = element.Required("name");
            var isOn = element.YesNo("enabled");
            if (element.Attribute("enabled") is null)
                element.Refuse(ErrorCode.XmlError, $"missing state of the perf event '{name}': enabled='yes' or 'no'");
            var rank = Array.IndexOf(Known, name);
            if (rank < 0 && name.Length > 0)
            {
                element.Refuse(
                    ErrorCode.XmlError, $"Invalid value for attribute 'name' in element 'event': '{name}'.",
                    "name", $"Possible: {string.Join(", ", Known)}.");
            }
            else if (rank >= 0 && !events.TryAdd(rank, new PerfEvent(name, isOn ?? false)))
                element.Refuse(ErrorCode.XmlError, $"perf event '{name}' was already specified", "name");
        }

        return [.. events.Values];
    }

    public static void Write(MarkupWriter xml, ImmutableArray<PerfEvent> events)
    {
        if (events.IsEmpty) return;
        xml.Open("perf");
        foreach (var perf in events) xml.Open("event").Attribute("name", perf.Name).YesNo("enabled", perf.IsOn).Close();
        xml.Close();
    }
}
