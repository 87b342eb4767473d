using System.Collections.Immutable;
using System.Globalization;
using PowerVirt.Domain.Capabilities;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Capabilities;

/// <summary><c>guest</c>.</summary>
internal static class GuestSupportXml
{
    /// <summary>All features that there are, in libvirt's order.</summary>
    private static readonly string[] Features =
    [
        "pae", "nonpae", "ia64_be", "acpi", "apic", "cpuselection", "deviceboot", "disksnapshot", "hap",
        "externalSnapshot",
    ];

    public static GuestSupport Read(Cursor guest)
    {
        if (guest.Child("arch") is not { } arch)
        {
            guest.Refuse(ErrorCode.XmlError, "The guest has no architecture: <arch> is required.");
            return new GuestSupport(guest.TextOf("os_type") ?? "", "", 0);
        }

        return new GuestSupport(
            guest.TextOf("os_type") ?? "", arch.Required("name"), (int)(arch.Child("wordsize")?.TextUInt() ?? 0))
        {
            Emulator = arch.TextOf("emulator"),
            Machines = arch.Each("machine", ReadMachine),
            Domains = arch.Each("domain", ReadDomain),
            Features = guest.Child("features") is { } features ? ReadFeatures(features) : null,
        };
    }

    public static void Write(MarkupWriter xml, GuestSupport guest)
    {
        xml.Open("guest").Leaf("os_type", guest.OsType);
        xml.Open("arch").Attribute("name", guest.Architecture)
            .Leaf("wordsize", guest.WordSize.ToString(CultureInfo.InvariantCulture)).Leaf("emulator", guest.Emulator);
        foreach (var machine in guest.Machines) Write(xml, machine);
        foreach (var domain in guest.Domains)
        {
            xml.Open("domain").Attribute("type", domain.Type).Leaf("emulator", domain.Emulator);
            foreach (var machine in domain.Machines) Write(xml, machine);
            xml.Close();
        }

        xml.Close();
        if (guest.Features is { } features)
        {
            xml.Open("features");
            foreach (var feature in features)
                xml.Open(feature.Name).OnOff("default", feature.IsDefault).YesNo("toggle", feature.CanToggle).Close();
            xml.Close();
        }

        xml.Close();
    }

    private static OfferedMachine ReadMachine(Cursor machine) =>
        new(
            machine.Text ?? "", machine.Attribute("canonical"), machine.Long("maxCpus"),
            machine.YesNo("deprecated") ?? false);

    private static void Write(MarkupWriter xml, OfferedMachine machine) =>
        xml.Open("machine").Attribute("canonical", machine.Canonical).Attribute("maxCpus", machine.MaxCpus)
            .YesNo("deprecated", machine.Deprecated ? true : null).Text(machine.Name).Close();

    private static OfferedDomain ReadDomain(Cursor domain) => new(domain.Required("type"))
    {
        Emulator = domain.TextOf("emulator"),
        Machines = domain.Each("machine", ReadMachine),
    };

    private static ImmutableArray<OfferedFeature> ReadFeatures(Cursor features) =>
    [
        .. features.AllChildren().Where(feature => Features.Contains(feature.Name)).Select(feature =>
        {
            feature.Element.MarkRead();
            return new OfferedFeature(feature.Name, feature.OnOff("default"), feature.YesNo("toggle"));
        }),
    ];
}
