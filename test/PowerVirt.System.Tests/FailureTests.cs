namespace PowerVirt.System.Tests;

/// <summary>What goes wrong on a real host ends with a sentence, an exit code and nothing left.</summary>
public class FailureTests
{
    [Theory]
    [InlineData("missing file", "<console type='pty'/><disk type='file'><source file='/nonexistent/disk.img'/><target dev='vda'/></disk>", "/nonexistent/disk.img")]
    [InlineData("no folder for a log", "<serial type='file'><source path='/nonexistent/console.log'/></serial>", "/nonexistent/console.log")]
    [InlineData("missing bridge", "<console type='pty'/><interface type='bridge'><source bridge='nobr0'/></interface>", "nobr0")]
    public async Task What_is_missing_is_named(string name, string devices, string named)
    {
        using var guest = new Guest(name.Replace(' ', '-'), devices: devices);
        var outcome = await Command.PowerVirtAsync("run", guest.File);
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains(named, outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(guest.Processes);
    }

    [Fact]
    public async Task An_image_that_is_none_is_explained()
    {
        using var guest = new Guest("rubbish");
        var image = guest.Beside("disk.qcow2");
        await File.WriteAllTextAsync(image, "this is no image");
        await File.WriteAllTextAsync(guest.File, (await File.ReadAllTextAsync(guest.File)).Replace("</devices>",
            $"<disk type='file'><driver type='qcow2'/><source file='{image}'/><target dev='vda'/></disk></devices>", StringComparison.Ordinal));
        var outcome = await Command.PowerVirtAsync("run", guest.File);
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("qcow2", outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(guest.Processes);
    }

    [Fact]
    public async Task Kvm_is_never_replaced_by_emulation()
    {
        if (File.Exists("/dev/kvm")) return; // Here the guest would run.
        using var guest = new Guest("kvm", type: "kvm");
        var outcome = await Command.PowerVirtAsync("run", guest.File);
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("--virt-type qemu", outcome.Errors, StringComparison.Ordinal);
    }
}
