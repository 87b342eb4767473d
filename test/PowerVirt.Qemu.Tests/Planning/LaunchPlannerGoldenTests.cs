using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.Planning;

public class LaunchPlannerGoldenTests
{
    private const string Kvm9 = "qemu-7.2-ppc64-kvm-power9";

    [Theory]
    [MemberData(nameof(GoldenGuests.Planned), MemberType = typeof(GoldenGuests))]
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
    [InlineData("refused-vcpus", "x86_64", Recording.Qemu72)]
    [InlineData("refused-cpus", "x86_64", Recording.Qemu72)]
    [InlineData("refused-disks-old-qemu", "power8", Recording.Qemu26)]
    public void Guest_is_refused_with_reason_and_way_out(string name, string host, string qemu)
    {
        var result = GuestPlans.OfAnything(GuestPlans.Xml(name), host, qemu);
        Assert.False(result.Succeeded);
        GoldenFile.Check($"domains/{name}/plan.txt", PlanText.Reasons(result));
    }
}
