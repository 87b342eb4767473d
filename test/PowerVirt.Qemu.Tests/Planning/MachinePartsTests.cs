using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Tests.Capabilities;

namespace PowerVirt.Qemu.Tests.Planning;

public class MachinePartsTests
{
    [Theory]
    [MemberData(nameof(GoldenGuests.Planned), MemberType = typeof(GoldenGuests))]
    public void Every_setting_of_a_machine_has_a_reason(string name, string host, string qemu)
    {
        var plan = GuestPlans.Of(GuestPlans.Xml(name), host, qemu).OrThrow();
        var machine = plan.Arguments.Single(argument => argument.Option == "-machine");
        Assert.Equal(machine.Value!.Split(',').Skip(1), MachineParts.Of(machine).Select(part => part.Text));
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
