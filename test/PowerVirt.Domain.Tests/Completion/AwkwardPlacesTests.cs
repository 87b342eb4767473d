using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Conversion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Xml;

namespace PowerVirt.Domain.Tests.Completion;

/// <summary>Places that cannot be are problems, and what follows from them stays small.</summary>
public class AwkwardPlacesTests
{
    private const string Usb = "<controller type='usb' index='0' model='qemu-xhci'/><input type='keyboard' bus='usb'><address type='usb' bus='0' port='{0}'/></input>";

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("1.")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    public void A_usb_port_that_is_no_number_is_refused(string port) =>
        Refused(Usb.Replace("{0}", port, StringComparison.Ordinal), "Cannot parse <address> 'port' attribute");

    [Theory]
    [InlineData("<sound model='ich6'><address type='pci' domain='0' bus='65536' slot='1' function='0'/></sound>", "bus")]
    [InlineData("<controller type='pci' index='4294967295' model='pci-root'/>", "maximum is 255")]
    [InlineData("<controller type='usb' index='0' model='ich9-ehci1'><address type='pci' slot='0x40'/></controller><controller type='usb' index='0' model='ich9-uhci1'/>", "slot")]
    public void A_pci_place_that_cannot_be_is_refused_and_adds_no_buses(string devices, string reason)
    {
        var completed = Refused(devices, reason);
        Assert.InRange(completed.Devices.Count, 1, 300);
    }

    [Fact]
    public void A_usb_controller_of_another_number_stands_beside_the_first()
    {
        var read = DomainXml.Parse(Guests.Document("<controller type='usb' index='3' model='qemu-xhci'/>"));
        var completed = DomainCompletion.Complete(read.Value!.Definition, Guests.Facts, Guests.Seed).OrThrow();
        Assert.Equal([3u, 0u], completed.Devices.Of<Controller>().Where(one => one.Type == ControllerType.Usb).Select(one => one.Index!.Value));
    }

    [Fact]
    public void Cores_without_threads_are_refused() =>
        Assert.NotEmpty(Guests.Problems(Guests.Document(elements: "<cpu><topology sockets='1' cores='1' threads='0'/></cpu>")));

    [Fact]
    public void A_cpu_of_which_nothing_remains_is_converted()
    {
        var pc = Guests.Parse(Guests.Document(
            elements: "<cpu mode='custom'><model vendor_id='GenuineIntel'>Skylake-Client</model><feature policy='require' name='vmx'/></cpu>"));
        Assert.Null(DomainConversion.ToPseries(pc).Cpu);
    }

    private static DomainDefinition Refused(string devices, string reason)
    {
        var read = DomainXml.Parse(Guests.Document(devices));
        var completed = DomainCompletion.Complete(read.Value!.Definition, Guests.Facts, Guests.Seed);
        Assert.Contains(read.Problems.Concat(completed.Problems), problem => problem.Message.Contains(reason, StringComparison.Ordinal));
        return completed.Value!;
    }
}
