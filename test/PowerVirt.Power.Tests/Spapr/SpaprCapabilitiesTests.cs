using PowerVirt.Power.Spapr;

namespace PowerVirt.Power.Tests.Spapr;

public class SpaprCapabilitiesTests
{
    [Fact]
    public void Tcg_starts_without_a_warning_when_its_mitigations_are_off() => Assert.Equal(
        ["cap-cfpc=broken", "cap-sbbc=broken", "cap-ibs=broken", "cap-ccf-assist=off"],
        Settings(Accelerator.Tcg, CompatLevels.Power9));

    [Fact]
    public void Level_below_power8_needs_fewer_since_its_defaults_are_weaker() => Assert.Equal(
        ["cap-ibs=broken", "cap-ccf-assist=off"],
        Settings(Accelerator.Tcg, CompatLevels.Power7));

    [Fact]
    public void Kvm_of_an_unasked_host_is_left_to_qemus_defaults() =>
        Assert.Empty(SpaprCapabilities.SafeUnder(Accelerator.Kvm, CompatLevels.Power9, host: null));

    [Fact]
    public void Kvm_gets_what_the_host_can_do_and_no_more() => Assert.Equal(
        ["cap-cfpc=broken", "cap-large-decr=off", "cap-ccf-assist=off"],
        Settings(Accelerator.Kvm, CompatLevels.Power9, new SpaprLimits("broken", "fixed", "workaround", false, false)));

    [Fact]
    public void Stronger_host_changes_nothing() => Assert.Empty(SpaprCapabilities.SafeUnder(
        Accelerator.Kvm, CompatLevels.Power10, new SpaprLimits("fixed", "fixed", "fixed-na", true, true)));

    [Fact]
    public void Every_default_is_one_of_the_values() => Assert.All(
        SpaprCapabilities.All, capability => Assert.Contains(capability.Default, capability.Values));

    private static IEnumerable<string> Settings(Accelerator accelerator, CompatLevel level, SpaprLimits? host = null) =>
        SpaprCapabilities.SafeUnder(accelerator, level, host).Select(setting => setting.ToString());
}
