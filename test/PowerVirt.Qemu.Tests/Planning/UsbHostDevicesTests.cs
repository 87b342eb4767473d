using PowerVirt.Domain;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Tests.Capabilities;

namespace PowerVirt.Qemu.Tests.Planning;

public class UsbHostDevicesTests
{
    private const string Disk = "<vendor id='0x1111'/><product id='0x2222'/>", Twins = "<vendor id='0x3333'/><product id='0x4444'/>";

    private static readonly HostUsbDevice[] Plugged = [new(1, 2, 0x1111, 0x2222), new(1, 3, 0x3333, 0x4444), new(2, 3, 0x3333, 0x4444)];

    [Theory]
    [InlineData(Disk, 1, 2)]
    [InlineData("<address bus='2' device='3'/>", 2, 3)]
    [InlineData(Twins + "<address bus='1' device='3'/>", 1, 3)]
    public void A_device_that_is_plugged_in_gets_its_place(string source, int bus, int device)
    {
        var usb = Usb(UsbHostDevices.Found(Guest(source), () => Plugged).OrThrow());
        Assert.Equal(((uint?)bus, (uint?)device, false), (usb.Bus, usb.Device, usb.Missing));
    }

    [Theory]
    [InlineData("<vendor id='0x1234'/><product id='0xbeef'/>", "internal error: Did not find USB device 1234:beef")]
    [InlineData("<address bus='1' device='77'/>", "internal error: Did not find USB device bus:1 device:77")]
    [InlineData(Disk + "<address bus='1' device='3'/>", "internal error: Did not find USB device 1111:2222 bus:1 device:3")]
    [InlineData(Twins, "operation failed: Multiple USB devices for 3333:4444, use <address> to specify one")]
    public void A_device_that_is_not_there_or_not_the_only_one_is_refused(string source, string refusal)
    {
        foreach (var policy in new[] { "", "mandatory", "requisite" })
        {
            var problem = Assert.Single(UsbHostDevices.Found(Guest(source, policy), () => Plugged).Problems);
            Assert.Equal(refusal, ErrorTexts.Of(problem));
            Assert.NotEmpty(problem.Remedy!);
        }
    }

    [Fact]
    public void A_guest_starts_without_a_device_that_is_optional()
    {
        var found = UsbHostDevices.Found(Guest("<address bus='1' device='77'/>", "optional"), () => Plugged).OrThrow();
        Assert.True(Usb(found).Missing);
        var plan = GuestPlans.Of(found, "power9", Recording.Qemu72).OrThrow();
        Assert.DoesNotContain("usb-host", string.Join(' ', plan.Words), StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_card_of_the_hosts_USB_is_found_like_every_other_device()
    {
        const string Card =
            """
            <devices><interface type='hostdev'><mac address='52:54:00:00:00:01'/>
            <source startupPolicy='optional'><address type='usb' bus='1' device='2'/></source></interface>
            """;
        var guest = GuestPlans.Completed(
            GuestPlans.Xml("minimal").Replace("<devices>", Card, StringComparison.Ordinal), "power9", Recording.Qemu72);
        var settings = GuestPlans.Settings with { Account = new GuestAccount(64055, null) };
        var found = GuestPlans.Of(UsbHostDevices.Found(guest, () => Plugged).OrThrow(), "power9", Recording.Qemu72, settings).OrThrow();
        Assert.Contains(found.Words, word => word.Contains("/dev/bus/usb/001/002", StringComparison.Ordinal));
        Assert.Contains(found.Steps, step => step is HostStep.LetOpen { Path: "/dev/bus/usb/001/002" });
        var missed = GuestPlans.Of(UsbHostDevices.Found(guest, () => []).OrThrow(), "power9", Recording.Qemu72, settings).OrThrow();
        Assert.DoesNotContain(missed.Words, word => word.Contains("usb-host", StringComparison.Ordinal));
    }

    [Fact]
    public void A_device_that_was_missing_once_is_taken_when_it_is_there_again()
    {
        var without = UsbHostDevices.Found(Guest(Disk, "optional"), () => []).OrThrow();
        Assert.False(Usb(UsbHostDevices.Found(without, () => Plugged).OrThrow()).Missing);
    }

    [Fact]
    public void The_host_is_not_asked_for_a_guest_without_such_devices()
    {
        var plain = GuestPlans.Completed(GuestPlans.Xml("minimal"), "power9", Recording.Qemu72);
        Assert.Same(plain, UsbHostDevices.Found(plain, () => throw new InvalidOperationException()).OrThrow());
    }

    [Fact]
    public void Qemu_as_a_user_of_its_own_may_open_the_device()
    {
        var found = UsbHostDevices.Found(Guest(Disk), () => Plugged).OrThrow();
        var settings = GuestPlans.Settings with { Account = new GuestAccount(64055, null) };
        var plan = GuestPlans.Of(found, "power9", Recording.Qemu72, settings).OrThrow();
        Assert.Contains(plan.Steps, step => step is HostStep.LetOpen { Path: "/dev/bus/usb/001/002", Use: FileUse.ReadWrite });
    }

    private static HostDeviceSource.Usb Usb(DomainDefinition definition) =>
        (HostDeviceSource.Usb)Assert.Single(definition.Devices.Of<HostDevice>()).Source;

    private static DomainDefinition Guest(string source, string policy = "")
    {
        var named = policy.Length > 0 ? $"startupPolicy='{policy}'" : "";
        return GuestPlans.Completed(GuestPlans.Xml("minimal").Replace("<devices>",
            $"<devices><hostdev mode='subsystem' type='usb'><source {named}>{source}</source></hostdev>", StringComparison.Ordinal),
            "power9", Recording.Qemu72);
    }
}
