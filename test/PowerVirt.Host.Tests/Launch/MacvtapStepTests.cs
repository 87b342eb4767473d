using PowerVirt.Domain;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Launch;
using PowerVirt.Qemu.Planning;
using PowerVirt.Testing;

namespace PowerVirt.Host.Tests.Launch;

public sealed class MacvtapStepTests : IDisposable
{
    private const string Mac = "52:54:00:12:34:57";

    private readonly Fake _fake = new();
    private readonly VethPair? _pair = VethPair.TryMake();

    private VethPair Pair
    {
        get
        {
            Assert.SkipWhen(_pair is null, "Needs root, and a kernel with veth and macvtap.");
            return _pair;
        }
    }

    private string Name => $"{Pair.Name}t";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _pair?.Dispose();
        _fake.Dispose();
    }

    [Theory]
    [InlineData(DirectMode.Bridge, "bridge")]
    [InlineData(DirectMode.Vepa, "vepa")]
    [InlineData(DirectMode.Private, "private")]
    [InlineData(DirectMode.Passthrough, "passthru")]
    public async Task A_macvtap_device_is_there_with_the_guest_and_goes_with_it(DirectMode mode, string word)
    {
        var own = VethPair.Read(Pair.Name, "address");
        var guest = await Fake.Launcher().LaunchAsync(PlanWith(Step(mode)), false, Stop);
        Assert.Equal(Mac, VethPair.Read(Name, "address"));
        Assert.Equal(mode == DirectMode.Passthrough ? Mac : own, VethPair.Read(Pair.Name, "address"));
        Assert.Equal("0x1003", VethPair.Read(Name, "flags"));
        Assert.True((Convert.ToInt32(VethPair.Read(Pair.Name, "flags"), 16) & 1) != 0, "the device below is down");
        Assert.Contains($"macvtap mode {word} ", VethPair.Details(Name));
        await guest.DisposeAsync();
        Assert.False(VethPair.Exists(Name));
        Assert.Equal(own, VethPair.Read(Pair.Name, "address"));
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task Every_queue_has_a_descriptor_of_the_device()
    {
        using (var host = new PreparedHost(new UndoStack()))
        {
            MacvtapStep.Make(Step(DirectMode.Bridge) with { Queues = 3 }, host);
            Assert.Equal([10, 11, 12], host.Descriptors.Select(passed => passed.Number));
            var node = $"/dev/tap{VethPair.Read(Name, "ifindex")}";
            Assert.All(host.Descriptors, passed =>
                Assert.Equal(node, File.ResolveLinkTarget($"/proc/self/fd/{passed.Source.DangerousGetHandle()}", false)!.FullName));
            await host.Undo.DisposeAsync();
        }

        Assert.False(VethPair.Exists(Name));
    }

    [Fact]
    public async Task A_device_without_a_name_gets_one_that_is_free()
    {
        var name = LinkNames.Macvtaps.Free().First();
        var number = int.Parse(name["macvtap".Length..], System.Globalization.CultureInfo.InvariantCulture) + 1;
        Assert.True(VethPair.Ip("link", "add", "link", Pair.Name, "name", $"macvtap{number}", "type", "macvtap"));
        using var host = new PreparedHost(new UndoStack());
        MacvtapStep.Make(Step(DirectMode.Vepa) with { Name = null }, host);
        Assert.Equal(Mac, VethPair.Read($"macvtap{number + 1}", "address"));
        await host.Undo.DisposeAsync();
        Assert.False(VethPair.Exists($"macvtap{number + 1}"));
    }

    [Fact]
    public async Task A_missing_device_below_is_named()
    {
        var failure = await RefusedAsync(Step(DirectMode.Bridge) with { Device = "nodevice0" });
        Assert.Equal($"The macvtap device {Name} over nodevice0 cannot be made: SIOCGIFINDEX: No such device. The card.",
            failure.Message);
        Assert.Equal("Is there a network device nodevice0? See `ip link`.", failure.Problem.Remedy);
    }

    [Fact]
    public async Task A_device_of_somebody_else_with_the_name_stays()
    {
        Assert.True(VethPair.Ip("link", "add", "link", Pair.Name, "name", Name, "type", "macvtap"));
        var failure = await RefusedAsync(Step(DirectMode.Vepa));
        Assert.Contains("RTM_NEWLINK: File exists", failure.Message);
        Assert.Contains($"ip link delete {Name}", failure.Problem.Remedy);
        Assert.True(VethPair.Exists(Name));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_and_no_device_stays()
    {
        var step = Step(DirectMode.Bridge);
        await using var first = await Fake.Launcher().LaunchAsync(PlanWith(step), false, Stop);
        var failure = await RefusedAsync(step with { Name = $"{Pair.Name}u" });
        Assert.Equal($"Something over {Pair.Name} has the address {Mac} already; give the guest one of its own.",
            failure.Problem.Remedy);
        Assert.False(VethPair.Exists($"{Pair.Name}u"));
    }

    [Fact]
    public async Task A_device_that_others_share_is_not_passed_through()
    {
        var step = Step(DirectMode.Bridge);
        await using var first = await Fake.Launcher().LaunchAsync(PlanWith(step), false, Stop);
        var failure = await RefusedAsync(step with { Name = $"{Pair.Name}u", Mode = DirectMode.Passthrough });
        Assert.Equal($"mode='passthrough' needs {Pair.Name} for one guest alone; mode='bridge' lets guests share it.",
            failure.Problem.Remedy);
    }

    [Fact]
    public async Task No_device_of_a_guest_that_did_not_start_stays()
    {
        var plan = _fake.Plan("say no thanks", "exit 1");
        await Assert.ThrowsAsync<VmException>(() => Fake.Launcher().LaunchAsync(
            plan with { Steps = plan.Steps.Add(Step(DirectMode.Passthrough)) }, false, Stop));
        Assert.False(VethPair.Exists(Name));
        _fake.AssertNothingLeft();
    }

    [Theory]
    [InlineData(DirectMode.Bridge)]
    [InlineData(DirectMode.Passthrough)]
    public async Task What_a_killed_daemon_has_left_is_removed_by_the_next_one(DirectMode mode)
    {
        var plan = PlanWith(Step(mode));
        using var host = new PreparedHost(new UndoStack());
        MacvtapStep.Make(Step(mode), host);
        await Fake.Launcher().TakeBackAsync(GuestTraces.Of(plan, null));
        Assert.False(VethPair.Exists(Name));
    }

    [Theory]
    [InlineData("macvtap", "", "52:54:00:12:34:99")]
    [InlineData("macvlan", "", Mac)]
    [InlineData("macvtap", "p", Mac)]
    public async Task What_is_not_the_guests_own_is_not_taken_back(string kind, string below, string mac)
    {
        Assert.True(VethPair.Ip(
            "link", "add", "link", Pair.Name + below, "name", Name, "address", mac, "type", kind));
        await Fake.Launcher().TakeBackAsync(GuestTraces.Of(PlanWith(Step(DirectMode.Bridge)), null));
        Assert.True(VethPair.Exists(Name));
    }

    private HostStep.MakeMacvtap Step(DirectMode mode) => new(Name, Pair.Name, mode, Mac, 10, "The card.");

    private LaunchPlan PlanWith(HostStep step)
    {
        var plan = _fake.Plan("greet", "serve");
        return plan with { Steps = plan.Steps.Add(step) };
    }

    private Task<VmException> RefusedAsync(HostStep step) => Assert.ThrowsAsync<VmException>(
        () => Fake.Launcher().LaunchAsync(PlanWith(step), false, Stop));
}
