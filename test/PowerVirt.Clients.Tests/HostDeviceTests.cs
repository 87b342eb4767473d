namespace PowerVirt.Clients.Tests;

/// <summary>Guests that are to get a device of the host, by virsh.</summary>
public class HostDeviceTests(Daemon daemon) : IClassFixture<Daemon>
{
    [Fact]
    public async Task A_usb_device_that_is_not_there_is_missed_only_where_it_is_not_optional()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "usb", devices: Device(""));
        var refusal = (await guest.VirshAsync("start", "--paused")).Bad();
        Assert.Contains("internal error: Did not find USB device 1234:beef", refusal);

        await File.WriteAllTextAsync(guest.File, Guest.Document(guest.Name, devices: Device(" startupPolicy='optional'")));
        await guest.DoAsync("undefine");
        (await daemon.VirshAsync("define", guest.File)).Good();
        await guest.DoAsync("start", "--paused");
        const string Missing = "/domain/devices/hostdev/source/@missing";
        Assert.Equal("yes", Xml.Value(await guest.DoAsync("dumpxml"), Missing));
        Assert.Empty(Xml.Values(await guest.DoAsync("dumpxml", "--inactive"), Missing));
        Assert.Empty(Daemon.ProcessesWith($"guest={guest.Name},", "usb-host"));
    }

    private static string Device(string policy) =>
        $"<hostdev mode='subsystem' type='usb'><source{policy}><vendor id='0x1234'/><product id='0xbeef'/></source></hostdev>";
}
