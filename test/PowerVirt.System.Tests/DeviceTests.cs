using PowerVirt.Testing;

namespace PowerVirt.System.Tests;

/// <summary>One guest with a device of every class that can be emulated; its own kernel says which ones it sees.</summary>
public sealed class DeviceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-test").FullName;

    /// <summary>What the guest's kernel calls each device, behind the key of its report, and the QEMU device or program that it needs.</summary>
    private static readonly (string Device, string Needs, string Key, string Name)[] Devices =
    [
        ("PCI bridge", "pci-bridge", "pci", "1b36:0001"),
        ("virtio network card", "virtio-net-pci", "pci", "1af4:1000"),
        ("virtio disk", "virtio-blk-pci", "pci", "1af4:1001"),
        ("virtio balloon", "virtio-balloon-pci", "pci", "1af4:1002"),
        ("virtio serial", "virtio-serial-pci", "pci", "1af4:1003"),
        ("virtio SCSI", "virtio-scsi-pci", "pci", "1af4:1004"),
        ("virtio RNG", "virtio-rng-pci", "pci", "1af4:1005"),
        ("9p file system", "virtio-9p-pci", "pci", "1af4:1009"),
        ("virtio screen", "virtio-gpu-pci", "pci", "1af4:1050"),
        ("virtio mouse", "virtio-mouse-pci", "pci", "1af4:1052"),
        ("virtio crypto device", "virtio-crypto-pci", "pci", "1af4:1054"),
        ("virtio sound", "virtio-sound-pci", "pci", "1af4:1059"),
        ("shared memory", "ivshmem-plain", "pci", "1af4:1110"),
        ("LSI SCSI controller", "lsi53c895a", "pci", "1000:0012"),
        ("SATA controller", "ich9-ahci", "pci", "8086:2922"),
        ("USB controller", "qemu-xhci", "pci", "1b36:000d"),
        ("VGA", "VGA", "pci", "1234:1111"),
        ("PCI serial port", "pci-serial", "pci", "1b36:0002"),
        ("panic device", "pvpanic-pci", "pci", "1b36:0011"),
        ("watchdog", "i6300esb", "pci", "8086:25ab"),
        ("AC97 sound", "AC97", "pci", "8086:2415"),
        ("ES1370 sound", "ES1370", "pci", "1274:5000"),
        ("ICH6 sound", "intel-hda", "pci", "8086:2668"),
        ("network card on the second host bridge", "e1000", "pci", "8086:100e"),
        ("USB hub", "usb-hub", "usb", "0409:55aa"),
        ("USB disk", "usb-storage", "usb", "46f4:0001"),
        ("USB keyboard and tablet", "usb-tablet", "usb", "0627:0001"),
        ("USB serial port", "usb-serial", "usb", "0403:6001"),
        ("USB sound", "usb-audio", "usb", "46f4:0002"),
        ("smartcard reader", "usb-ccid", "usb", "08e6:4433"),
        ("network card of PAPR", "spapr-vlan", "vdevice", "IBM,l-lan"),
        ("SCSI controller of PAPR", "spapr-vscsi", "vdevice", "IBM,v-scsi"),
        ("terminal of PAPR", "spapr-vty", "vdevice", "hvterm1"),
        ("NVRAM of PAPR", "spapr-nvram", "vdevice", "qemu,spapr-nvram"),
        ("TPM of PAPR", "swtpm", "vdevice", "IBM,vtpm20"),
        ("TPM with its driver", "swtpm", "tpm", "version"),
    ];

    public static TheoryData<string> Qemus => ["installed", "newer"];

    [Theory]
    [MemberData(nameof(Qemus))]
    public async Task The_kernel_sees_every_device(string qemu)
    {
        Assert.SkipWhen(qemu == "newer" && !File.Exists(Setting.NewerQemu), "This Debian has no newer QEMU in its backports.");
        var there = await QemuDevices.AskAsync(qemu == "newer" ? Setting.NewerQemu : "qemu-system-ppc64");
        if (IsInstalled("swtpm")) there.Add("swtpm");
        var file = await PrepareAsync(there);
        string[] chosen = qemu == "newer" ? ["--qemu", Setting.NewerQemu] : [];
        var check = await Command.PowerVirtAsync(["check", file, .. chosen]);
        Assert.Equal($"{file}: no problems\n", check.Output);

        var outcome = await Command.PowerVirtAsync(["run", file, .. chosen]);
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Errors);
        var seen = Devices.Select(device => device.Key).Distinct()
            .ToDictionary(key => key, key => outcome.Reports(key).Select(line => line.Split(' ')[1]).ToArray());
        Assert.All(Devices.Where(device => there.Contains(device.Needs)), device => Assert.Contains(device.Name, seen[device.Key]));
        Assert.Contains(outcome.Reports("pci"), line => line.StartsWith("0001:", StringComparison.Ordinal));
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

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        File.Delete($"/dev/shm/{Path.GetFileName(_folder)}"); // QEMU leaves shared memory to the other guests.
    }

    /// <summary>Puts the definition and empty images into a folder of the test's own.</summary>
    private async Task<string> PrepareAsync(HashSet<string> there)
    {
        foreach (var disk in new[] { "a", "b", "c", "d", "e" }) await File.WriteAllBytesAsync(Path.Combine(_folder, $"{disk}.img"), new byte[1 << 20]);
        var file = Path.Combine(_folder, "guest.xml");
        await File.WriteAllTextAsync(file, DeviceDocument.Make(there.Contains, _folder));
        return file;
    }

    private static bool IsInstalled(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
