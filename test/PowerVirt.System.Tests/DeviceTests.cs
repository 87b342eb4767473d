using PowerVirt.Testing;

namespace PowerVirt.System.Tests;

/// <summary>One guest with a device of every class that can be emulated; its own kernel says which ones it sees.</summary>
public sealed class DeviceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-test").FullName;

    /// <summary>What each device is on its bus: vendor and device number, or the node's <c>compatible</c>.</summary>
    private static readonly (string Device, string Number)[] Pci =
    [
        ("PCI bridge", "1b36:0001"), ("virtio network card", "1af4:1000"), ("virtio disk", "1af4:1001"), ("virtio balloon", "1af4:1002"),
        ("virtio serial", "1af4:1003"), ("virtio SCSI", "1af4:1004"), ("virtio RNG", "1af4:1005"), ("virtio screen", "1af4:1050"),
        ("virtio mouse", "1af4:1052"), ("USB controller", "1b36:000d"), ("SATA controller", "8086:2922"), ("VGA", "1234:1111"),
        ("PCI serial port", "1b36:0002"), ("network card on the second host bridge", "8086:100e"),
    ];

    private static readonly string[] VirtualIo = ["IBM,l-lan", "IBM,v-scsi", "hvterm1", "qemu,spapr-nvram"];

    public static TheoryData<string> Qemus => ["installed", "newer"];

    [Theory]
    [MemberData(nameof(Qemus))]
    public async Task The_kernel_sees_every_device(string qemu)
    {
        Assert.SkipWhen(qemu == "newer" && !File.Exists(Setting.NewerQemu), "This Debian has no newer QEMU in its backports.");
        var file = await PrepareAsync();
        string[] chosen = qemu == "newer" ? ["--qemu", Setting.NewerQemu] : [];
        var check = await Command.PowerVirtAsync(["check", file, .. chosen]);
        Assert.Equal($"{file}: no problems\n", check.Output);

        var outcome = await Command.PowerVirtAsync(["run", file, .. chosen]);
        Assert.Equal(0, outcome.ExitCode);
        var seen = outcome.Reports("pci").Select(line => line.Split(' ')[1]).ToArray();
        Assert.All(Pci, device => Assert.Contains(device.Number, seen));
        Assert.Contains(outcome.Reports("pci"), line => line.StartsWith("0001:", StringComparison.Ordinal));
        var nodes = outcome.Reports("vdevice").Select(line => line.Split(' ')[1]).ToArray();
        Assert.All(VirtualIo, device => Assert.Contains(device, nodes));
        Assert.Equal("2", outcome.Report("processors"));
    }

    [Fact]
    public async Task Every_setting_of_the_own_namespace_reaches_a_qemu_that_has_it()
    {
        Assert.SkipUnless(File.Exists(Setting.NewerQemu), "This Debian has no newer QEMU in its backports.");
        var outcome = await Command.PowerVirtAsync(
            "explain", Repository.PathOf("golden/cli/pseries-settings.xml"), "--qemu", Setting.NewerQemu);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(
            "cap-large-decr=on,cap-fwnmi=on,cap-rpt-invalidate=off,cap-ail-mode-3=on,cap-dawr1=on,cap-nested-papr=off,ic-mode=dual,vsmt=8,x-vof=off,",
            outcome.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Puts the definition and empty images into a folder of the test's own.</summary>
    private async Task<string> PrepareAsync()
    {
        foreach (var disk in new[] { "a", "b", "c", "d", "e" }) await File.WriteAllBytesAsync(Path.Combine(_folder, $"{disk}.img"), new byte[1 << 20]);
        var text = (await File.ReadAllTextAsync(Repository.PathOf("test/PowerVirt.System.Tests/every-device.xml")))
            .Replace("KERNEL", Setting.Kernel, StringComparison.Ordinal)
            .Replace("INITRD", Setting.Initrd, StringComparison.Ordinal)
            .Replace("IMAGES", _folder, StringComparison.Ordinal);
        var file = Path.Combine(_folder, "guest.xml");
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
