using PowerVirt.Power.Pools;

namespace PowerVirt.Power.Tests.Pools;

public class CpuBaselineTests
{
    private static readonly CpuDescription Power8 = new(Architecture.Ppc64, "POWER8", "IBM");

    [Fact]
    public void Hosts_of_one_generation_share_it()
    {
        var common = Assert.IsType<BaselineAnswer.Common>(CpuBaseline.Of([Power8, Power8 with { Vendor = null }]));
        Assert.Equal(RequestedCpu.Custom("POWER8") with { Fallback = CpuFallback.Forbid }, common.Cpu);
    }

    [Fact]
    public void Every_failure_has_libvirts_words()
    {
        Assert.Equal(Failed("CPUs are incompatible"), CpuBaseline.Of([Power8, Power8 with { Model = "power8e" }]));
        Assert.Equal(Failed("CPUs are incompatible"), CpuBaseline.Of([Power8, Power8 with { Model = "POWER9" }]));
        Assert.Equal(Failed("Unknown CPU vendor Intel"), CpuBaseline.Of([Power8 with { Vendor = "Intel" }]));
        Assert.Equal(Failed("CPU vendor IBM of model POWER8 differs from vendor Freescale"),
            CpuBaseline.Of([Power8 with { Vendor = "Freescale" }]));
        Assert.Equal(new BaselineAnswer.Failed(CpuFault.Internal, "Unknown CPU model power8e"),
            CpuBaseline.Of([Power8 with { Model = "power8e" }, Power8]));
        Assert.Equal(Failed("No CPUs given"), CpuBaseline.Of([]));
    }

    private static BaselineAnswer.Failed Failed(string message) => new(CpuFault.OperationFailed, message);
}
