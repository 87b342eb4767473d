using System.Collections.Immutable;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Xml;
using Console = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Domain.Tests.Completion;

public class CompletionTests
{
    [Fact]
    public void An_unversioned_machine_is_pinned_to_its_version() =>
        Assert.Equal("pseries-7.2", Guests.Complete(Guests.Document()).Os.Machine);

    [Fact]
    public void A_guest_without_devices_gets_those_that_every_guest_has()
    {
        var devices = Guests.Complete(Guests.Document()).Devices;
        Assert.Equal(
            [nameof(Controller), nameof(Controller), nameof(Memballoon), nameof(Audio), nameof(Panic)],
            devices.Select(device => device.GetType().Name));
    }

    [Theory]
    [InlineData(true, "qemu-xhci")]
    [InlineData(false, "pci-ohci")]
    public void A_guest_that_existed_before_keeps_its_old_usb_controller(bool isNew, string model) =>
        Assert.Equal(model, Guests.Complete(Guests.Document(), isNew).Devices.Of<Controller>().First().Model);

    [Fact]
    public void A_second_host_bridge_appears_when_the_first_has_no_slot_left()
    {
        var domain = Guests.Complete(Guests.Document(string.Concat(Enumerable.Repeat("<controller type='scsi' model='virtio-scsi'/>", 40))));
        var bridges = domain.Devices.Of<Controller>().Where(controller => controller.Type == ControllerType.Pci).ToList();
        Assert.Equal([(0u, 0u), (1u, 1u)], bridges.Select(bridge => (bridge.Index!.Value, bridge.Pci!.TargetIndex!.Value)));
        var places = domain.Devices.Select(device => device.Address).OfType<PciAddress>().ToList();
        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.All(places, place => Assert.InRange(place.Slot, 1u, 31u));
    }

    [Fact]
    public void The_first_serial_port_and_the_console_are_one_device()
    {
        var domain = Guests.Complete(Guests.Document("<console type='pty'/>"));
        var serial = Assert.Single(domain.Devices.Of<Serial>());
        var console = Assert.Single(domain.Devices.Of<Console>());
        Assert.Equal(new SpaprVioAddress(0x30000000), serial.Address);
        Assert.Equal(serial.Address, console.Address);
    }

    [Fact]
    public void Spapr_vio_devices_get_free_registers_from_the_base_of_their_kind()
    {
        var domain = Guests.Complete(Guests.Document(
            "<interface type='user'><model type='spapr-vlan'/></interface><interface type='user'><model type='spapr-vlan'/><address type='spapr-vio' reg='0x1000'/></interface>"
            + "<controller type='scsi'/><nvram/><serial type='pty'/><serial type='pty'/>"));
        Assert.Equal(
            [0x2000UL, 0x1000UL, 0x3000UL, 0x4000UL, 0x30000000UL, 0x30001000UL],
            domain.Devices.Where(device => device is not Console).Select(device => device.Address).OfType<SpaprVioAddress>().Select(address => address.Reg!.Value));
    }

    [Fact]
    public void Two_devices_on_one_register_are_refused()
    {
        var completed = DomainCompletion.Complete(
            Guests.Parse(Guests.Document("<nvram><address type='spapr-vio' reg='0x3000'/></nvram><controller type='scsi'><address type='spapr-vio' reg='0x3000'/></controller>")),
            Guests.Facts, Guests.Seed);
        Assert.Equal("spapr-vio address 0x3000 already in use", Assert.Single(completed.Problems).Message);
    }

    [Fact]
    public void Disks_of_a_bus_stand_in_the_order_of_their_names()
    {
        var domain = Guests.Complete(Guests.Document(
            string.Concat(new[] { "vdb", "sdb", "vda", "sda" }.Select(name => $"<disk type='file'><source file='/{name}'/><target dev='{name}'/></disk>"))));
        Assert.Equal(["vda", "vdb", "sda", "sdb"], domain.Devices.Of<Disk>().Select(disk => disk.Target));
    }

    [Theory]
    [InlineData("vda", 0)]
    [InlineData("sdz", 25)]
    [InlineData("vdaa", 26)]
    [InlineData("xvdb", 1)]
    [InlineData("vd", null)]
    [InlineData("vda1", null)]
    [InlineData("vdzzzzzzzzzz", null)]
    public void A_target_name_gives_a_position(string name, int? position) => Assert.Equal(position, DiskTarget.IndexOf(name));

    [Fact]
    public void A_screen_brings_keyboard_mouse_and_adapter()
    {
        var devices = Guests.Complete(Guests.Document("<graphics type='vnc'/>")).Devices;
        Assert.Equal(VideoModel.Vga, Assert.Single(devices.Of<Video>()).Model);
        Assert.Equal(["1", "2"], devices.Of<Input>().Select(input => ((UsbAddress)input.Address!).Port));
    }

    [Fact]
    public void Host_devices_of_one_iommu_group_share_a_host_bridge_that_nothing_else_is_on()
    {
        HostPciAddress first = new(1, 1, 0, 0), second = new(1, 1, 0, 1), other = new(5, 0x90, 1, 0);
        var facts = Guests.Facts with
        {
            IommuGroups = ImmutableDictionary<HostPciAddress, int>.Empty.Add(first, 5).Add(second, 5).Add(other, 7),
        };
        var devices = string.Concat(new[] { first, other, second }.Select(address =>
            $"<hostdev type='pci'><source><address domain='0x{address.Domain:x}' bus='0x{address.Bus:x}' slot='0x{address.Slot:x}' function='{address.Function}'/></source></hostdev>"));
        var domain = DomainCompletion.Complete(Guests.Parse(Guests.Document(devices)), facts, Guests.Seed).OrThrow();
        Assert.Equal([1u, 2u, 1u], domain.Devices.Of<HostDevice>().Select(device => ((PciAddress)device.Address!).Bus));
        Assert.All(domain.Devices.Where(device => device is not HostDevice), device => Assert.True(device.Address is not PciAddress { Bus: not 0 }));
        Assert.Equal([0u, 1u, 2u], domain.Devices.Of<Controller>().Where(controller => controller.Type == ControllerType.Pci).Select(controller => controller.Index!.Value));
    }

    [Fact]
    public void Without_a_free_port_a_hub_is_added()
    {
        var domain = Guests.Complete(Guests.Document(string.Concat(Enumerable.Repeat("<input type='tablet' bus='usb'/>", 5))));
        Assert.Equal(["1"], domain.Devices.Of<Hub>().Select(hub => ((UsbAddress)hub.Address!).Port));
        Assert.Equal(["2", "3", "4", "1.1", "1.2"], domain.Devices.Of<Input>().Select(input => ((UsbAddress)input.Address!).Port));
    }

    [Fact]
    public void One_slot_stays_free_for_what_is_plugged_in_later()
    {
        var devices = "<controller type='usb' model='none'/>" + string.Concat(Enumerable.Repeat("<rng model='virtio'><backend model='builtin'/></rng>", 30));
        Assert.Equal(2, Guests.Complete(Guests.Document(devices)).Devices.Of<Controller>().Count(controller => controller.Type == ControllerType.Pci));
    }

    [Fact]
    public void Completing_again_changes_nothing()
    {
        foreach (var file in Directory.GetFiles(Testing.Repository.PathOf("golden/domains"), "domain.xml", SearchOption.AllDirectories))
        {
            var parsed = DomainXml.Parse(File.ReadAllText(file));
            if (parsed.Value is not { } document) continue;
            var once = DomainXml.Format(DomainCompletion.Complete(document.Definition, Guests.Facts, Guests.Seed).Value!);
            var twice = DomainXml.Format(DomainCompletion.Complete(Guests.Parse(once), Guests.Facts, Guests.Seed).Value!);
            Assert.Equal(once, twice);
        }
    }

    [Fact]
    public void Aliases_are_those_that_libvirt_gives()
    {
        var domain = DeviceAliases.Assign(Guests.Complete(Guests.Document(
            "<disk type='file'><source file='/a'/><target dev='vdc'/></disk><disk type='file'><source file='/b'/><target dev='sdb'/></disk>"
            + "<interface type='user'/><serial type='pty'/><rng model='virtio'><backend model='builtin'/></rng>")));
        Assert.Equal(
            ["virtio-disk2", "scsi0-0-0-1", "net0", "serial0", "rng0", "usb", "pci.0", "balloon0", "audio1", "serial0", "scsi0"],
            domain.Devices.Select(device => device.Alias).OfType<string>());
    }

    [Fact]
    public void Generated_mac_addresses_differ_and_are_qemus()
    {
        var macs = Enumerable.Range(0, 100).Select(Guests.Seed.MacAddress).ToList();
        Assert.Equal(100, macs.Distinct().Count());
        Assert.All(macs, mac => Assert.StartsWith("52:54:00:", mac, StringComparison.Ordinal));
    }
}
