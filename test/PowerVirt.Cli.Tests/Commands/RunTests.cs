using PowerVirt.Qemu.Images;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Tests.Commands;

/// <summary>What <c>powervirt run</c> sees of the host before it starts anything.</summary>
public sealed class RunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-run").FullName;

    [Fact]
    public async Task A_guest_whose_usb_device_is_not_plugged_in_is_not_started()
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync($"run {Guest()} --virt-type qemu --qemu {Shell.Recording}");
        Assert.Equal((int)ExitCode.Unable, answer.Code);
        Assert.Contains("The host has no USB device 1234:beef.", answer.Errors);
        Assert.Contains("Plug it in", answer.Errors);
    }

    [Fact]
    public async Task Which_of_two_equal_usb_devices_is_meant_has_to_be_said()
    {
        using var shell = new Shell { UsbDevices = [new(1, 2, 0x1234, 0xbeef), new(1, 3, 0x1234, 0xbeef)] };
        var answer = await shell.RunAsync($"run {Guest()} --virt-type qemu --qemu {Shell.Recording}");
        Assert.Equal((int)ExitCode.Unable, answer.Code);
        Assert.Contains("<address bus='1' device='3'/>", answer.Errors);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" startupPolicy='optional'", false)]
    public async Task A_guest_whose_usb_devices_are_there_or_optional_gets_as_far_as_its_QEMU(string policy, bool plugged)
    {
        using var shell = new Shell { UsbDevices = plugged ? [new HostUsbDevice(1, 2, 0x1234, 0xbeef)] : [] };
        var answer = await shell.RunAsync($"run {Guest(policy)} --virt-type qemu --qemu {Shell.Recording}");
        Assert.DoesNotContain("USB device", answer.Errors);
        Assert.Contains("is a recording: it can run no guest", answer.Errors);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("explain --format argv")]
    public async Task Where_nothing_is_started_usb_devices_are_not_looked_for(string verb)
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync($"{verb} {Guest()} --virt-type qemu --qemu {Shell.Recording}");
        Assert.Equal((int)ExitCode.Done, answer.Code);
    }

    [Theory]
    [InlineData("run", true)]
    [InlineData("check", false)]
    public async Task What_lies_beneath_an_image_is_looked_at_where_it_is_opened(string verb, bool refused)
    {
        var overlay = new ImageFile(IsDevice: false, new ImageHeader.Qcow2("base.img", BackingFormat: null, HasDataFile: false));
        using var shell = new Shell { Images = _ => overlay };
        var answer = await shell.RunAsync($"{verb} {OnOverlay()} --virt-type qemu --qemu {Shell.Recording}");
        Assert.Equal((int)(refused ? ExitCode.Unable : ExitCode.Done), answer.Code);
        Assert.Equal(refused, answer.Errors.Contains("does not say the format of the image", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Guest(string policy = "") => File(
        $"""
         <controller type='usb' model='qemu-xhci'/>
         <hostdev mode='subsystem' type='usb'>
           <source{policy}><vendor id='0x1234'/><product id='0xbeef'/></source>
         </hostdev>
         """);

    private string OnOverlay() => File(
        """
        <disk type='file'>
          <driver name='qemu' type='qcow2'/><source file='/srv/top.qcow2'/><target dev='vda' bus='virtio'/>
        </disk>
        """);

    private string File(string devices)
    {
        var file = Path.Combine(_folder, "guest.xml");
        System.IO.File.WriteAllText(file,
            $"""
             <domain type='qemu'>
               <name>guest</name>
               <memory unit='MiB'>512</memory>
               <os><type arch='ppc64le' machine='pseries'>hvm</type></os>
               <devices>
             {devices}
               </devices>
             </domain>
             """);
        return file;
    }
}
