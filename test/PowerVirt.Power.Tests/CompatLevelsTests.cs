namespace PowerVirt.Power.Tests;

public class CompatLevelsTests
{
    [Fact]
    public void Order_is_that_of_the_table_although_power7_plus_has_the_largest_number()
    {
        Assert.True(CompatLevels.Power7Plus < CompatLevels.Power8);
        Assert.True(CompatLevels.Power7Plus.LogicalPvr > CompatLevels.Power11.LogicalPvr);
        Assert.Equal(CompatLevels.All, CompatLevels.All.OrderBy(level => level.Order));
    }

    [Fact]
    public void Names_are_lower_case_only()
    {
        Assert.True(CompatLevels.TryParse("power8", out var level));
        Assert.Same(CompatLevels.Power8, level);
        Assert.False(CompatLevels.TryParse("POWER8", out _));
        Assert.False(CompatLevels.TryParse(null, out _));
    }

    [Theory]
    [InlineData("POWER8", "power8")]
    [InlineData("Power9", "power9")]
    [InlineData("P10", "power10")]
    [InlineData("power-8", "power8")]
    [InlineData("POWER7+", "power7+")]
    [InlineData("POWER8_v1.0", "power8")]
    [InlineData("power8nvl", "power8")]
    [InlineData("power42", null)]
    [InlineData("", null)]
    public void Misspelt_name_leads_to_the_right_one(string text, string? meant) =>
        Assert.Equal(meant, CompatLevels.Meant(text)?.Name);

    [Fact]
    public void Every_level_is_found_by_its_logical_pvr()
    {
        Assert.All(CompatLevels.All, level => Assert.Same(level, CompatLevels.ByLogicalPvr(level.LogicalPvr)));
        Assert.Null(CompatLevels.ByLogicalPvr(new Pvr(0x0f000001)));
    }

    [Fact]
    public void Every_generation_of_ibm_has_the_level_of_its_name() => Assert.All(
        Generations.All.Where(generation => generation.Vendor == "IBM"),
        generation => Assert.Equal(generation.Name.ToLowerInvariant(), generation.Level?.Name));
}
