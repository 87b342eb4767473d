namespace PowerVirt.Clients.Tests;

/// <summary>What only a guest that runs has in its document.</summary>
public class LiveDocumentTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const string Channel = "<channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>";

    [Fact]
    public async Task The_images_beneath_a_disk_are_there_with_their_formats_and_nodes()
    {
        var (bottom, middle, top) = (Image("base.img"), Image("mid.qcow2"), Image("top.qcow2"));
        await MakeAsync("-f", "raw", bottom, "1M");
        await MakeAsync("-f", "qcow2", "-F", "raw", "-b", Path.GetFileName(bottom), middle);
        await MakeAsync("-f", "qcow2", "-F", "qcow2", "-b", middle, top);
        var plain = Guest.Disk(daemon, "plain").Replace("vda", "vdb", StringComparison.Ordinal);
        await using var guest = await Guest.DefinedAsync(daemon, "chain", devices:
            $"<disk type='file'><driver name='qemu' type='qcow2'/><source file='{top}'/><target dev='vda'/></disk>{plain}");
        await guest.DoAsync("start", "--paused");

        var xml = await guest.DoAsync("dumpxml");
        const string disk = "/domain/devices/disk[target/@dev='vda']", store = "/backingStore";
        Assert.Equal([middle, bottom], Xml.Values(xml, $"{disk}//backingStore/source/@file"));
        Assert.Equal(["qcow2", "raw"], Xml.Values(xml, $"{disk}//backingStore/format/@type"));
        Assert.Single(Xml.Values(xml, $"{disk}{store}{store}{store}[not(*)]"));
        Assert.Single(Xml.Values(xml, "/domain/devices/disk[target/@dev='vdb']/backingStore[not(*)]"));
        Assert.DoesNotContain("backingStore", await guest.DoAsync("dumpxml", "--inactive"), StringComparison.Ordinal);
        // libvirt: what is on top is numbered from the last disk on, and what was found beneath after that.
        Assert.Equal(["2", "3", "4"], Xml.Values(xml, $"{disk}//@index"));
        var nodes = await guest.DoAsync("qemu-monitor-command", """{"execute":"query-named-block-nodes"}""");
        foreach (var number in new[] { 1, 2, 3, 4 }) Assert.Contains($"libvirt-{number}-format", nodes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_has_all_its_memory_and_closed_channels_until_it_does_something()
    {
        await using var guest = await StartedAsync("fresh", "<currentMemory unit='MiB'>256</currentMemory>",
            Channel + Guest.Cdrom + "<memballoon model='virtio'/>");
        var (xml, stored) = (await guest.DoAsync("dumpxml"), await guest.DoAsync("dumpxml", "--inactive"));
        Assert.Equal(("524288", "262144"), (Xml.Value(xml, "/domain/currentMemory"), Xml.Value(stored, "/domain/currentMemory")));
        Assert.Equal("disconnected", Xml.Value(xml, "/domain/devices/channel/target/@state"));
        Assert.Empty(Xml.Values(stored, "/domain/devices/channel/target/@state"));
        Assert.Empty(Xml.Values(xml, "/domain/devices/disk/driver/@type"));
        Assert.Equal("raw", Xml.Value(stored, "/domain/devices/disk/driver/@type"));
        Assert.Matches("Used memory: +524288 KiB", await guest.DoAsync("dominfo"));
    }

    [Fact]
    public async Task A_memory_module_has_its_place()
    {
        await using var guest = await StartedAsync("module", "<maxMemory slots='2' unit='GiB'>2</maxMemory><cpu><numa><cell id='0' cpus='0'"
            + " memory='512' unit='MiB'/></numa></cpu>",
            "<memory model='dimm'><target><size unit='MiB'>256</size><node>0</node></target></memory>");
        const string place = "/domain/devices/memory/address/@base";
        Assert.Equal("0x40000000", Xml.Value(await guest.DoAsync("dumpxml"), place));
        Assert.Empty(Xml.Values(await guest.DoAsync("dumpxml", "--inactive"), place));
    }

    private async Task<Guest> StartedAsync(string name, string elements, string devices)
    {
        var guest = Guest.Written(daemon, name, devices: devices);
        var text = await File.ReadAllTextAsync(guest.File, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(guest.File, text.Replace("<vcpu>", $"{elements}<vcpu>", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        (await daemon.VirshAsync("define", guest.File)).Good();
        await guest.DoAsync("start", "--paused");
        return guest;
    }

    private string Image(string name) => Path.Combine(daemon.Folder, $"live-{name}");

    private async Task MakeAsync(params string[] words)
    {
        await using var made = daemon.Start(["qemu-img", "create", "-q", .. words]);
        (await made.EndAsync()).Good();
    }
}
