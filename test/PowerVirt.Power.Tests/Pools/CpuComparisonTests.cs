using CsCheck;
using PowerVirt.Power.Pools;

namespace PowerVirt.Power.Tests.Pools;

public class CpuComparisonTests
{
    private static readonly CpuDescription Power8 = new(Architecture.Ppc64, "POWER8", "IBM");

    [Theory]
    [InlineData("POWER8")]
    [InlineData("POWER8_v1.0")]
    public void Same_generation_is_identical(string model) =>
        Assert.Equal(new CpuComparison(ComparisonResult.Identical),
            CpuComparison.Compare(Power8, RequestedCpu.Custom(model)));

    [Theory]
    [InlineData("POWER7")]
    [InlineData("POWER9")]
    [InlineData("POWERPC_e5500")]
    public void Other_generation_is_incompatible(string model)
    {
        var plain = CpuComparison.Compare(Power8, RequestedCpu.Custom(model));
        Assert.Equal(ComparisonResult.Incompatible, plain.Result);
        Assert.Null(plain.Fault);
        var failing = CpuComparison.Compare(Power8, RequestedCpu.Custom(model), failIncompatible: true);
        Assert.Equal(new CpuComparison(ComparisonResult.Error, CpuFault.Incompatible,
            $"host CPU model does not match required CPU model {model}"), failing);
    }

    [Theory]
    [InlineData("power6", ComparisonResult.Identical, null)]
    [InlineData("power8", ComparisonResult.Identical, null)]
    [InlineData("power9", ComparisonResult.Incompatible, null)]
    [InlineData("power12", ComparisonResult.Incompatible, null)]
    [InlineData("power7+", ComparisonResult.Error, "Unknown compatibility mode power7+")]
    [InlineData("POWER8", ComparisonResult.Error, "Unknown compatibility mode POWER8")]
    public void Host_model_is_compared_by_its_level(string level, ComparisonResult result, string? message)
    {
        var comparison = CpuComparison.Compare(Power8, RequestedCpu.HostModel(level));
        Assert.Equal((result, message), (comparison.Result, comparison.Message));
    }

    [Fact]
    public void Host_model_without_a_level_and_passthrough_are_identical()
    {
        Assert.Equal(ComparisonResult.Identical, CpuComparison.Compare(Power8, RequestedCpu.HostModel()).Result);
        Assert.Equal(ComparisonResult.Identical, CpuComparison.Compare(Power8, RequestedCpu.HostPassthrough).Result);
    }

    [Fact]
    public void Foreign_architecture_and_vendor_are_incompatible()
    {
        var x86 = RequestedCpu.Custom("POWER8") with { Architecture = Architecture.X64 };
        Assert.Equal("CPU arch x86_64 does not match host arch", CpuComparison.Compare(Power8, x86).Message);
        var little = RequestedCpu.Custom("POWER8") with { Architecture = Architecture.Ppc64Le };
        Assert.Equal(ComparisonResult.Identical, CpuComparison.Compare(Power8, little).Result);
        var intel = RequestedCpu.Custom("POWER8") with { Vendor = "Intel" };
        Assert.Equal("host CPU vendor does not match required CPU vendor Intel",
            CpuComparison.Compare(Power8, intel).Message);
    }

    [Fact]
    public void Unknown_names_are_errors()
    {
        var e6500 = new CpuDescription(null, "POWERPC_e6500", "Freescale");
        Assert.Equal(new CpuComparison(ComparisonResult.Error, CpuFault.Internal, "Unknown CPU model power8e"),
            CpuComparison.Compare(Power8, RequestedCpu.Custom("power8e")));
        Assert.Equal(new CpuComparison(ComparisonResult.Incompatible, null, "unknown host CPU"),
            CpuComparison.Compare(Power8 with { Model = null }, RequestedCpu.Custom("POWER8")));
        Assert.Equal("Host CPU does not support compatibility modes",
            CpuComparison.Compare(e6500, RequestedCpu.HostModel("power7")).Message);
    }

    [Fact]
    public void Two_generations_are_identical_in_either_order_or_in_none()
    {
        var one = Gen.Int[0, Generations.All.Length - 1].Select(index => Generations.All[index]);
        Gen.Select(one, one).Sample((left, right) => Compare(left, right) == Compare(right, left)
            && (Compare(left, right) == ComparisonResult.Identical) == (left == right));
    }

    [Fact]
    public void Level_that_fits_an_older_host_fits_a_newer_one()
    {
        var levels = CompatLevels.All.Where(level => level != CompatLevels.Power7Plus).ToArray();
        var one = Gen.Int[0, levels.Length - 1].Select(index => levels[index]);
        Gen.Select(one, one, one).Sample(
            (level, older, newer) => older > newer || !Fits(level, older) || Fits(level, newer));
    }

    private static ComparisonResult Compare(Generation host, Generation cpu) =>
        CpuComparison.Compare(new CpuDescription(null, host.Name, host.Vendor), RequestedCpu.Custom(cpu.Name)).Result;

    private static bool Fits(CompatLevel level, CompatLevel host)
    {
        var description = new CpuDescription(null, host.Name.ToUpperInvariant(), "IBM");
        var comparison = CpuComparison.Compare(description, RequestedCpu.HostModel(level.Name));
        return comparison.Result == ComparisonResult.Identical;
    }
}
