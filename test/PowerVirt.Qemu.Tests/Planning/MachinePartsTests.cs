using PowerVirt.Domain.Xml;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.Planning;

public class MachinePartsTests
{
    [Fact]
    public void Every_setting_of_a_machine_has_a_reason()
    {
        var seen = new HashSet<string>();
        foreach (var folder in Directory.EnumerateDirectories(Repository.PathOf("golden/domains")))
        {
            var document = DomainXml.Parse(File.ReadAllText(Path.Combine(folder, "domain.xml")), new XmlOptions(Inactive: false));
            if (document.Value?.Definition.Type != Domain.VirtType.Qemu) continue;
            var plan = GuestPlans.Of(File.ReadAllText(Path.Combine(folder, "domain.xml")), "x86_64", Recording.Qemu72).Value;
            foreach (var part in plan?.Arguments.SelectMany(MachineParts.Of) ?? []) seen.Add(part.Text.Split('=')[0]);
        }

        Assert.Superset(new HashSet<string> { "usb", "cap-htm", "cap-cfpc", "ic-mode", "memory-backend" }, seen);
    }

    [Fact]
    public void A_setting_of_our_own_namespace_names_its_element()
    {
        const string Xml =
            """
            <domain type='qemu' xmlns:p='urn:powervirt:domain:1'><name>g</name><memory unit='GiB'>1</memory>
            <os><type arch='ppc64le'>hvm</type></os><p:pseries><p:vsmt threads='4'/></p:pseries></domain>
            """;
        var machine = GuestPlans.Of(Xml, "x86_64", Recording.Qemu72).OrThrow().Arguments.Single(part => part.Option == "-machine");
        Assert.Contains(new ArgumentPart("vsmt=4", "How far apart the ids of cores are.", "/domain/pseries/vsmt"),
            MachineParts.Of(machine));
    }
}
