namespace PowerVirt.Clients.Tests;

/// <summary>virt-install, virt-xml and virt-clone.</summary>
public class InstallTests(Daemon daemon) : IClassFixture<Daemon>
{
    [Fact]
    public async Task An_image_is_imported()
    {
        Setting.Needs("virt-install", "qemu-img");
        await using var guest = Guest.Written(daemon, "imported");
        var image = Path.Combine(daemon.Folder, "image.qcow2");
        (await daemon.RunAsync(["qemu-img", "create", "-q", "-f", "qcow2", image, "64M"])).Good();
        var disk = $"source.file={image},driver.type=qcow2,target.bus=virtio";
        Assert.Contains("Domain creation completed", await InstallAsync(guest, "--disk", disk, "--network", "none"));
        Assert.Equal("running", await guest.DoAsync("domstate"));
        var xml = await guest.DoAsync("dumpxml", "--inactive");
        Assert.Equal(image, Xml.Value(xml, "/domain/devices/disk/source/@file"));
        Assert.Equal("qcow2", Xml.Value(xml, "/domain/devices/disk/driver/@type"));
    }

    [Fact]
    public async Task A_kernel_is_booted_changed_and_cloned()
    {
        Setting.Needs("virt-install", "virt-xml", "virt-clone");
        await using var guest = Guest.Written(daemon, "kernel");
        await InstallAsync(guest, "--disk", "none", "--network", "user",
            "--boot", $"kernel={Setting.Kernel},initrd={Setting.Initrd},kernel_args={Guest.KernelArguments}");
        await using (var console = guest.Console()) await console.SaysAsync(Guest.IsUp, 240);
        await guest.DoAsync("destroy");

        foreach (var change in new[] { "--edit --memory 768", "--edit --vcpus 2", "--add-device --rng /dev/urandom" })
            (await daemon.RunAsync(["virt-xml", "--connect", daemon.Uri, guest.Name, .. change.Split(' ')])).Good();
        var xml = await guest.DoAsync("dumpxml");
        Assert.Equal("786432", Xml.Value(xml, "/domain/memory"));
        Assert.Equal("2", Xml.Value(xml, "/domain/vcpu"));
        Assert.Contains("/dev/urandom", Xml.Values(xml, "/domain/devices/rng/backend"));

        await using var clone = Guest.Written(daemon, "clone");
        string[] words = ["--connect", daemon.Uri, "--original", guest.Name, "--name", clone.Name, "--auto-clone"];
        (await daemon.RunAsync(["virt-clone", .. words])).Good();
        var copy = await clone.DoAsync("dumpxml");
        Assert.NotEqual(await guest.DoAsync("domuuid"), await clone.DoAsync("domuuid"));
        Assert.NotEqual(Xml.Values(xml, "//interface/mac/@address"), Xml.Values(copy, "//interface/mac/@address"));
        Assert.Equal(Xml.Values(xml, "/domain/os/kernel"), Xml.Values(copy, "/domain/os/kernel"));
        await clone.DoAsync("start", "--paused");
    }

    private async Task<string> InstallAsync(Guest guest, params string[] words) =>
        (await daemon.RunAsync(
        [
            "virt-install", "--connect", daemon.Uri, "--name", guest.Name, "--memory", "512", "--vcpus", "1",
            "--virt-type", "qemu", "--arch", "ppc64le", "--machine", "pseries", "--import", "--graphics", "none",
            "--noautoconsole", "--osinfo", "detect=off,require=off", .. words,
        ], 120)).Good();
}
