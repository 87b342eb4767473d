using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Tests.Tuning;

public class MemoryLockTests
{
    private const ulong Mebibyte = 1 << 20, Gibibyte = 1 << 30;

    private const string Passed =
        "<hostdev mode='subsystem' type='pci' managed='yes'><source><address domain='0x0001' bus='0x01' slot='0x00' function='0x0'/></source></hostdev>";

    private const string Bridge = "<controller type='pci' model='pci-root' index='1'/>";

    [Fact]
    public void An_emulated_guest_needs_no_limit() => Assert.Null(LimitOf("qemu"));

    [Fact]
    public void Kvm_needs_room_for_the_hash_table_and_one_window_per_host_bridge()
    {
        Assert.Equal(8 * Mebibyte + 4 * Mebibyte + 8 * Mebibyte, LimitOf("kvm"));
        Assert.Equal(8 * Mebibyte + 8 * Mebibyte + 8 * Mebibyte, LimitOf("kvm", Bridge));
    }

    [Fact]
    public void Memory_that_may_be_plugged_in_counts_for_the_hash_table() => Assert.Equal(
        256 * Mebibyte + 12 * Mebibyte,
        LimitOf("kvm", memory: "<maxMemory slots='4' unit='GiB'>32</maxMemory><memory unit='GiB'>1</memory>", elements: "<cpu><numa><cell id='0' cpus='0' memory='1' unit='GiB'/></numa></cpu>"));

    [Fact]
    public void A_device_of_the_host_locks_the_windows_or_all_memory_whichever_is_more()
    {
        Assert.Equal((20 * Mebibyte) + (2 * Gibibyte), LimitOf("kvm", Passed));
        Assert.Equal((128 + 12) * Mebibyte + (16 * Gibibyte) + (32 * Mebibyte) + (8 * Mebibyte),
            LimitOf("kvm", Passed, memory: "<memory unit='GiB'>16</memory>"));
    }

    [Fact]
    public void An_nvme_disk_of_the_host_is_such_a_device()
    {
        const string Nvme = "<disk type='nvme' device='disk'><driver name='qemu' type='raw'/><source type='pci' managed='yes' namespace='1'>" +
            "<address domain='0x0000' bus='0x01' slot='0x00' function='0x0'/></source><target dev='vda' bus='virtio'/></disk>";
        Assert.Equal(LimitOf("kvm", Passed), LimitOf("kvm", Nvme));
        Assert.Equal(2 * Gibibyte, LimitOf("qemu", Nvme));
    }

    [Fact]
    public void Without_kvm_a_device_of_the_host_locks_all_memory_and_its_own() =>
        Assert.Equal(2 * Gibibyte, LimitOf("qemu", Passed));

    [Fact]
    public void Every_vdpa_interface_locks_all_memory_once_more()
    {
        const string Vdpa = "<interface type='vdpa'><source dev='/dev/vhost-vdpa-0'/></interface>";
        Assert.Equal(3 * Gibibyte, LimitOf("qemu", Vdpa + Vdpa));
        Assert.Equal(3 * Gibibyte, LimitOf("qemu", Vdpa + Passed));
    }

    [Fact]
    public void What_the_definition_says_goes_first()
    {
        Assert.Equal(3 * Gibibyte, LimitOf("kvm", Passed, "<memtune><hard_limit unit='GiB'>3</hard_limit></memtune>"));
        Assert.Equal(MemoryLock.Unlimited, LimitOf("kvm", elements: "<memoryBacking><locked/></memoryBacking>"));
    }

    private static ulong? LimitOf(string type, string devices = "", string elements = "", string memory = "<memory unit='GiB'>1</memory>") =>
        MemoryLock.LimitOf(Guests.Complete(Guests.Document(devices, elements, memory).Replace("type='qemu'", $"type='{type}'", StringComparison.Ordinal)));
}
