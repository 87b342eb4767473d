using PowerVirt.Domain;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Tests.Capabilities;

namespace PowerVirt.Qemu.Tests.Planning;

public class RunningDefinitionTests
{
    [Fact]
    public void Macvtap_devices_without_a_name_get_the_first_free_ones()
    {
        var running = RunningDefinition.Of(Guest, 7, ["macvtap3", "macvtap5", "macvtap6"]);
        string?[] names = [.. running.Devices.Of<Interface>().Select(device => device.Target)];
        Assert.Equal(["macvtap0", "lan0", "macvtap3", "macvtap5"], names);
    }

    [Fact]
    public void No_name_is_taken_for_a_guest_that_needs_none()
    {
        var plain = Guest with { Devices = Guest.Devices.Where(device => device is not Interface { Target: null }) };
        Assert.Equal(7, RunningDefinition.Of(plain, 7, Never()).Id);
    }

    private static DomainDefinition Guest =>
        GuestPlans.Completed(GuestPlans.Xml("macvtaps"), "power9", Recording.Qemu72);

    private static IEnumerable<string> Never()
    {
        Assert.Fail("A name was asked for.");
        yield break;
    }
}
