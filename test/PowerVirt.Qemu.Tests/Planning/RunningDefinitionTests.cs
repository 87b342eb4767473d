using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Tests.Capabilities;

namespace PowerVirt.Qemu.Tests.Planning;

public class RunningDefinitionTests
{
    [Fact]
    public void Macvtap_devices_without_a_name_get_the_first_free_ones()
    {
        var running = RunningDefinition.Of(Guest, 7, new FreeLinks(Never(), ["macvtap3", "macvtap5", "macvtap6"]));
        string?[] names = [.. running.Devices.Of<Interface>().Select(device => device.Target)];
        Assert.Equal(["macvtap0", "lan0", "macvtap3", "macvtap5"], names);
    }

    [Fact]
    public void Tap_devices_without_a_name_get_the_first_free_ones()
    {
        const string Cards =
            """
            <devices><interface type='bridge'><source bridge='br0'/></interface>
            <interface type='ethernet'/><interface type='ethernet'><target dev='own' managed='no'/></interface>
            <interface type='network'><source network='plant'/><target dev='vnet0'/></interface><interface type='user'/>
            """;
        var xml = GuestPlans.Xml("minimal").Replace("<devices>", Cards, StringComparison.Ordinal);
        var guest = GuestPlans.Completed(xml, "power9", Recording.Qemu72);
        var running = RunningDefinition.Of(guest, 7, new FreeLinks(["vnet3", "vnet5", "vnet6"], Never()));
        string?[] names = [.. running.Devices.Of<Interface>().Select(device => device.Target)];
        Assert.Equal(["vnet3", "vnet5", "own", "vnet0", null], names);
    }

    [Fact]
    public void No_name_is_taken_for_a_guest_that_needs_none()
    {
        var plain = Guest with { Devices = Guest.Devices.Where(device => device is not Interface { Target: null }) };
        Assert.Equal(7, RunningDefinition.Of(plain, 7, new FreeLinks(Never(), Never())).Id);
    }

    [Fact]
    public void At_first_a_guest_has_all_its_memory_closed_channels_and_just_its_model()
    {
        var guest = GuestPlans.Completed(
            """
            <domain type='qemu'><name>guest</name><memory unit='GiB'>2</memory><currentMemory unit='GiB'>1</currentMemory>
            <os><type arch='ppc64le' machine='pseries'>hvm</type></os><cpu mode='custom'><model>POWER9</model></cpu><devices>
            <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
            <disk type='file' device='cdrom'><target dev='sda' bus='scsi'/></disk></devices></domain>
            """, "power9", Recording.Qemu72);
        var running = RunningDefinition.AtStart(guest);
        Assert.Equal(2UL << 30, running.Memory.Current);
        Assert.False(running.Devices.Of<Channel>().Single().Connected);
        Assert.Equal(CpuFallback.Forbid, running.Cpu!.Fallback);
        Assert.Null(running.Devices.Of<Disk>().Single().Driver.Format);
    }

    private static DomainDefinition Guest =>
        GuestPlans.Completed(GuestPlans.Xml("macvtaps"), "power9", Recording.Qemu72);

    private static IEnumerable<string> Never()
    {
        Assert.Fail("A name was asked for.");
        yield break;
    }
}
