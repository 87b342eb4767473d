using PowerVirt.Qemu.Tests.Capabilities;

namespace PowerVirt.Qemu.Tests.Planning;

/// <summary>The guests of <c>golden/domains</c> that become a plan, each with its host and its QEMU.</summary>
internal static class GoldenGuests
{
    private const string Kvm9 = "qemu-7.2-ppc64-kvm-power9";

    public static TheoryData<string, string, string> Planned => new()
    {
        { "minimal", "x86_64", Recording.Qemu72 },
        { "power8-on-power9", "power9", Kvm9 },
        { "power8-emulated", "x86_64", Recording.Qemu72 },
        { "power7-with-qemu-2.6", "power8", Recording.Qemu26 },
        { "disks", "x86_64", Recording.Qemu72 },
        { "disks-local", "power9", Kvm9 },
        { "disks-network", "power9", Kvm9 },
        { "disks-special", "power9", Kvm9 },
        { "disks-chains", "power9", Kvm9 },
        { "networks", "power9", Kvm9 },
        { "macvtaps", "power9", Kvm9 },
        { "consoles", "x86_64", Recording.Qemu72 },
        { "desktop", "x86_64", Recording.Qemu72 },
        { "security", "x86_64", Recording.Qemu72 },
        { "memory", "power9", Kvm9 },
        { "plugged-cores", "power9", Kvm9 },
        { "unapplied", "power9", Kvm9 },
        { "pinned", "power9", Kvm9 },
        { "pinned-emulator", "x86_64", Recording.Qemu72 },
        { "host-bridges", "x86_64", Recording.Qemu72 },
        { "direct-kernel", "x86_64", Recording.Qemu72 },
        { "memory-backing", "x86_64", Recording.Qemu72 },
        { "memory-files", "x86_64", Recording.Qemu72 },
        { "numa-and-modules", "x86_64", Recording.Qemu72 },
        { "awkward-names", "x86_64", Recording.Qemu72 },
        { "sound", "x86_64", Recording.Qemu72 },
        { "screens", "x86_64", Recording.Qemu72 },
        { "screens-elsewhere", "x86_64", Recording.Qemu72 },
        { "screens-by-default", "x86_64", Recording.Qemu72 },
        { "streams", "x86_64", Recording.Qemu72 },
        { "usb-devices", "x86_64", Recording.Qemu72 },
        { "host-devices", "x86_64", Recording.Qemu72 },
        { "interfaces", "x86_64", Recording.Qemu72 },
        { "filesystems", "x86_64", Recording.Qemu72 },
        { "peripherals", "x86_64", Recording.Qemu72 },
        { "addresses", "x86_64", Recording.Qemu72 },
        { "own-firmware", "x86_64", Recording.Qemu72 },
        { "paired-cards", "power9", Kvm9 },
        { "macintosh", "x86_64", Recording.Qemu72 },
        { "foreign", "x86_64", Recording.Qemu72 },
    };
}
