using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Xml.Devices;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Hotplug;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Qemu.Tests.Planning;

namespace PowerVirt.Qemu.Tests.Hotplug;

public class DeviceHotplugTests
{
    private const string Xml = """
        <domain type='qemu'><name>guest</name><memory unit='GiB'>1</memory><vcpu>1</vcpu>
          <os><type arch='ppc64le' machine='pseries'>hvm</type></os>
          <devices>
            <controller type='scsi' index='0' model='ibmvscsi'/>
            <disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/images/a.qcow2'/><target dev='vda' bus='virtio'/></disk>
            <interface type='bridge'><mac address='52:54:00:00:00:01'/><source bridge='br0'/><model type='virtio'/></interface>
          </devices></domain>
        """;

    private const string Disk =
        "<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='/images/b,2.img'/><target dev='vdb' bus='virtio'/></disk>";

    private const string Watchdog = "<watchdog model='i6300esb' action='poweroff'/>";

    private static readonly CompletionSeed Seed = new(Guid.Empty, 1);

    [Fact]
    public void A_disk_brings_its_block_nodes_with_it()
    {
        var plan = Attach(Disk).OrThrow();
        Assert.Equal(["blockdev-add", "device_add"], plan.Orders.Select(order => order.Command.Name).Distinct());
        Assert.Contains("\"filename\":\"/images/b,2.img\"", plan.Orders[0].Command.Arguments!, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"virtio-disk1\"", plan.Orders[^1].Command.Arguments!, StringComparison.Ordinal);
        Assert.Contains(plan.Steps, step => step is HostStep.RequireFile { Path: "/images/b,2.img" });
        Assert.Equal("device_del", plan.Orders[^1].Undo!.Name);
        Assert.Equal("blockdev-del", plan.Orders[0].Undo!.Name);
    }

    [Fact]
    public void Block_nodes_of_disks_that_run_keep_their_names()
    {
        var guest = Guest();
        var first = DeviceDetach.Plan(guest, guest.Definition.Devices.Of<Disk>().Single()).OrThrow().Cleanup;
        var plan = Attach(Disk).OrThrow();
        var after = guest with { Definition = plan.Definition };
        var again = DeviceDetach.Plan(after, plan.Definition.Devices.Of<Disk>().First()).OrThrow().Cleanup;
        Assert.Equal(first, again);
        Assert.DoesNotContain(first[0].Arguments, plan.Orders.Select(order => order.Undo!.Arguments));
    }

    [Fact]
    public void Descriptors_go_over_the_monitor_before_they_are_named()
    {
        var plan = Attach("<interface type='bridge'><mac address='52:54:00:00:00:02'/><source bridge='br0'/><model type='virtio'/></interface>").OrThrow();
        var tap = Assert.Single(plan.Steps.OfType<HostStep.OpenTap>());
        Assert.Equal("getfd", plan.Orders[0].Command.Name);
        Assert.Equal($$"""{"fdname":"fd{{tap.Descriptor}}"}""", plan.Orders[0].Command.Arguments);
        Assert.Equal(tap.Descriptor, plan.Orders[0].Descriptor);
        Assert.Contains(plan.Orders, order => order.Command.Name == "netdev_add"
            && order.Command.Arguments!.Contains($"\"fd{tap.Descriptor}\"", StringComparison.Ordinal));
        Assert.Equal("device_add", plan.Orders[^1].Command.Name);
    }

    [Fact]
    public void What_runs_stays_as_it_is()
    {
        var plan = Attach(Disk).OrThrow();
        var before = Guest().Definition.Devices;
        Assert.Equal(before.Select(device => device.Alias), plan.Definition.Devices.Take(before.Count).Select(device => device.Alias));
        Assert.Equal(before.Select(device => device.Address), plan.Definition.Devices.Take(before.Count).Select(device => device.Address));
        Assert.DoesNotContain(plan.Attached.Address, before.Select(device => device.Address));
        Assert.Equal(before.Count + 1, plan.Definition.Devices.Count);
    }

    [Fact]
    public void A_controller_that_the_device_needs_comes_first()
    {
        var plan = Attach("<channel type='unix'><target type='virtio' name='org.example.0'/></channel>").OrThrow();
        Assert.Equal(["device_add", "chardev-add", "device_add"], plan.Orders.Select(order => order.Command.Name).Where(name => name != "getfd"));
        Assert.Contains(plan.Definition.Devices.Of<Controller>(), controller => controller.Type == ControllerType.VirtioSerial);
    }

    [Fact]
    public void A_watchdog_brings_what_it_does_with_it()
    {
        var plan = Attach(Watchdog).OrThrow();
        Assert.Equal(["device_add", "set-action"], plan.Orders.Select(order => order.Command.Name));
        Assert.Equal("""{"watchdog":"poweroff"}""", plan.Orders[^1].Command.Arguments);
    }

    [Fact]
    public void A_qemu_that_takes_a_watchdogs_action_at_start_only_gets_none()
    {
        var guest = Guest();
        var older = guest with { Qemu = Fact.Command("set-action").Set(guest.Qemu, present: false) };
        Assert.Contains("-watchdog-action", Assert.Single(Attach(Watchdog, older).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_taken_out_and_what_belongs_to_it_after_it()
    {
        var guest = Guest();
        var plan = DeviceDetach.Plan(guest, Device("<interface type='bridge'><mac address='52:54:00:00:00:01'/><source bridge='br0'/></interface>")).OrThrow();
        Assert.Equal("""{"id":"net0"}""", plan.Request.Arguments);
        Assert.Equal(["netdev_del"], plan.Cleanup.Select(command => command.Name));
        Assert.Empty(plan.Definition.Devices.Of<Domain.Devices.Interfaces.Interface>());
    }

    [Theory]
    [InlineData("<memballoon model='virtio'/>", "live attach of device 'memballoon' is not supported")]
    [InlineData("<disk type='file' device='cdrom'><target dev='sda' bus='scsi'/></disk>", "medium can be changed")]
    [InlineData("<disk type='file' device='disk'><source file='/x'/><target dev='sda' bus='scsi'/><address type='drive' controller='0' bus='0' target='0' unit='3'/></disk>", "ibmvscsi")]
    [InlineData("<disk type='file' device='disk'><source file='/x'/><target dev='vda' bus='virtio'/></disk>", "vda")]
    public void What_cannot_be_plugged_in_is_refused(string xml, string message) =>
        Assert.Contains(Attach(xml).Problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("<interface type='user'><mac address='52:54:00:00:00:09'/></interface>", ErrorCode.DeviceMissing)]
    [InlineData("<controller type='scsi' index='7'/>", ErrorCode.DeviceMissing)]
    [InlineData("<memballoon model='virtio'/>", ErrorCode.OperationUnsupported)]
    public void What_is_not_there_or_must_stay_is_not_taken_out(string xml, ErrorCode code) =>
        Assert.Equal(code, Assert.Single(DeviceDetach.Plan(Guest(), Device(xml)).Problems).Code);

    private static RunningQemu Guest() =>
        new(GuestPlans.Completed(Xml, "x86_64", Recording.Qemu72), Recording.Capabilities(Recording.Qemu72), GuestPlans.Settings);

    private static Device Device(string xml) => DeviceDocumentXml.Parse(xml).OrThrow();

    private static Parsed<AttachPlan> Attach(string xml) => Attach(xml, Guest());

    private static Parsed<AttachPlan> Attach(string xml, RunningQemu guest)
    {
        Assert.True(NamedHosts.TryGet("x86_64", out var host));
        var facts = guest.Qemu.MachineFacts(guest.Definition, host, "/usr/bin/qemu-system-ppc64");
        return DeviceAttach.Plan(guest, Device(xml), facts, Seed);
    }
}
