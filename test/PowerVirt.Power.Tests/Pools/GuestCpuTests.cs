using PowerVirt.Power.Pools;

namespace PowerVirt.Power.Tests.Pools;

public class GuestCpuTests
{
    private static readonly CpuDescription Power7 = new(Architecture.Ppc64, "POWER7", "IBM");

    [Fact]
    public void Least_model_becomes_exact_and_all_else_stays()
    {
        Assert.Equal(RequestedCpu.Custom("POWER7"), GuestCpu.Update(RequestedCpu.Custom("POWER7", CpuMatch.Minimum)));
        var strict = RequestedCpu.Custom("POWER7", CpuMatch.Strict);
        foreach (var cpu in (RequestedCpu[])[RequestedCpu.HostModel("power7+"), RequestedCpu.HostModel(), strict])
            Assert.Same(cpu, GuestCpu.Update(cpu));
    }

    [Fact]
    public void Legacy_name_is_folded_on_the_way_to_a_start() => Assert.Equal(
        new GuestCpuAnswer.Ready(RequestedCpu.Custom("POWER7")),
        GuestCpu.Prepare(Power7, RequestedCpu.Custom("POWER7_v2.3", CpuMatch.Minimum), ["POWER6", "POWER7"]));

    [Fact]
    public void Incompatible_unknown_and_unsupported_models_fail()
    {
        Assert.Equal(CpuFault.Internal, Fault(RequestedCpu.Custom("POWER8E_v1.0"), ["POWER7"]));
        Assert.Equal(CpuFault.Incompatible, Fault(RequestedCpu.Custom("POWER8"), ["POWER7", "POWER8"]));
        Assert.Equal(CpuFault.Incompatible, Fault(RequestedCpu.HostModel("power8"), ["POWER7"]));
        Assert.Equal(CpuFault.Unsupported, Fault(RequestedCpu.Custom("POWER7"), ["POWER8"]));
    }

    private static CpuFault Fault(RequestedCpu cpu, string[] models) =>
        Assert.IsType<GuestCpuAnswer.Failed>(GuestCpu.Prepare(Power7, cpu, [.. models])).Fault;
}
