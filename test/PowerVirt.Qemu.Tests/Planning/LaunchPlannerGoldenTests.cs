using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.Planning;

public class LaunchPlannerGoldenTests
{
    private const string Kvm9 = "qemu-7.2-ppc64-kvm-power9";

    [Theory]
    [InlineData("minimal", "x86_64", Recording.Qemu72)]
    [InlineData("power8-on-power9", "power9", Kvm9)]
    [InlineData("power8-emulated", "x86_64", Recording.Qemu72)]
    [InlineData("power7-with-qemu-2.6", "power8", Recording.Qemu26)]
    [InlineData("disks", "x86_64", Recording.Qemu72)]
    [InlineData("disks-local", "power9", Kvm9)]
    [InlineData("disks-network", "power9", Kvm9)]
    [InlineData("disks-special", "power9", Kvm9)]
    [InlineData("disks-chains", "power9", Kvm9)]
    [InlineData("networks", "power9", Kvm9)]
    [InlineData("consoles", "x86_64", Recording.Qemu72)]
    [InlineData("desktop", "x86_64", Recording.Qemu72)]
    [InlineData("security", "x86_64", Recording.Qemu72)]
    [InlineData("memory", "power9", Kvm9)]
    [InlineData("host-bridges", "x86_64", Recording.Qemu72)]
    [InlineData("direct-kernel", "x86_64", Recording.Qemu72)]
    [InlineData("memory-backing", "x86_64", Recording.Qemu72)]
    [InlineData("memory-files", "x86_64", Recording.Qemu72)]
    [InlineData("numa-and-modules", "x86_64", Recording.Qemu72)]
    [InlineData("awkward-names", "x86_64", Recording.Qemu72)]
    [InlineData("sound", "x86_64", Recording.Qemu72)]
    [InlineData("screens", "x86_64", Recording.Qemu72)]
    [InlineData("screens-elsewhere", "x86_64", Recording.Qemu72)]
    [InlineData("screens-by-default", "x86_64", Recording.Qemu72)]
    [InlineData("streams", "x86_64", Recording.Qemu72)]
    [InlineData("usb-devices", "x86_64", Recording.Qemu72)]
    [InlineData("host-devices", "x86_64", Recording.Qemu72)]
    [InlineData("interfaces", "x86_64", Recording.Qemu72)]
    [InlineData("filesystems", "x86_64", Recording.Qemu72)]
    [InlineData("peripherals", "x86_64", Recording.Qemu72)]
    [InlineData("addresses", "x86_64", Recording.Qemu72)]
    [InlineData("own-firmware", "x86_64", Recording.Qemu72)]
    [InlineData("paired-cards", "power9", Kvm9)]
    [InlineData("macintosh", "x86_64", Recording.Qemu72)]
    public void Guest_becomes_the_plan_that_is_written_down(string name, string host, string qemu)
    {
        var result = GuestPlans.Of(GuestPlans.Xml(name), host, qemu);
        Assert.True(result.Succeeded, string.Join('\n', result.Problems));
        GoldenFile.Check($"domains/{name}/argv.txt", PlanText.Words(result.Value));
        GoldenFile.Check($"domains/{name}/plan.txt", PlanText.Reasons(result));
    }

    [Theory]
    [InlineData("refused-kvm-on-x86", "x86_64", Recording.Qemu72)]
    [InlineData("refused-power10-level", "power9", Kvm9)]
    [InlineData("refused-devices", "x86_64", Recording.Qemu72)]
    [InlineData("refused-memory", "x86_64", Recording.Qemu72)]
    [InlineData("refused-machine", "x86_64", Recording.Qemu72)]
    [InlineData("refused-disks", "power9", Kvm9)]
    [InlineData("refused-settings", "x86_64", Recording.Qemu72)]
    [InlineData("refused-places", "x86_64", Recording.Qemu72)]
    [InlineData("refused-disks-old-qemu", "power8", Recording.Qemu26)]
    public void Guest_is_refused_with_reason_and_way_out(string name, string host, string qemu)
    {
        var result = GuestPlans.OfAnything(GuestPlans.Xml(name), host, qemu);
        Assert.False(result.Succeeded);
        GoldenFile.Check($"domains/{name}/plan.txt", PlanText.Reasons(result));
    }
}
