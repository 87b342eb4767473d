using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Tests.Launch;

public sealed class TapStepTests : IDisposable
{
    private readonly Fake _fake = new();

    private static bool CanMakeDevices => Environment.UserName == "root" && File.Exists("/dev/net/tun");

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task A_tap_device_is_there_with_the_guest_and_goes_with_it()
    {
        Assert.SkipUnless(CanMakeDevices, "Needs root and /dev/net/tun.");
        var guest = await Fake.Launcher().LaunchAsync(
            PlanWith(null, queues: 2), false, TestContext.Current.CancellationToken);
        Assert.Equal("fe:54:00:12:34:56\n", File.ReadAllText("/sys/class/net/pvtest0/address"));
        Assert.Equal("0x1003\n", File.ReadAllText("/sys/class/net/pvtest0/flags"));
        await guest.DisposeAsync();
        Assert.False(Directory.Exists("/sys/class/net/pvtest0"));
    }

    [Fact]
    public async Task A_missing_bridge_is_named_and_no_device_stays()
    {
        Assert.SkipUnless(CanMakeDevices, "Needs root and /dev/net/tun.");
        var failure = await Assert.ThrowsAsync<VmException>(() => Fake.Launcher().LaunchAsync(
            PlanWith("nobridge0", queues: 1), false, TestContext.Current.CancellationToken));
        Assert.Equal(
            "The network device pvtest0 on bridge nobridge0 cannot be made: SIOCBRADDIF: No such device. The card.",
            failure.Message);
        Assert.Equal("Is there a bridge nobridge0? See `ip link`.", failure.Problem.Remedy);
        Assert.False(Directory.Exists("/sys/class/net/pvtest0"));
        _fake.AssertNothingLeft();
    }

    private LaunchPlan PlanWith(string? bridge, int queues)
    {
        var plan = _fake.Plan("greet", "serve");
        var step = new HostStep.OpenTap("pvtest0", bridge, "52:54:00:12:34:56", 10, "The card.") { Queues = queues };
        return plan with { Steps = plan.Steps.Add(step) };
    }
}
