using CsCheck;

namespace PowerVirt.Power.Tests;

public class GenerationsTests
{
    [Theory]
    [InlineData(0x003e0000, "POWER6")]
    [InlineData(0x003f0203, "POWER7")]
    [InlineData(0x004a0201, "POWER7")]
    [InlineData(0x004b0201, "POWER8")]
    [InlineData(0x004c0100, "POWER8")]
    [InlineData(0x004d0200, "POWER8")]
    [InlineData(0x004e1202, "POWER9")]
    [InlineData(0x00800200, "POWER10")]
    [InlineData(0x00821200, "POWER11")]
    [InlineData(0x80240012, "POWERPC_e5500")]
    [InlineData(0x80400020, "POWERPC_e6500")]
    public void Pvr_tells_the_generation(uint pvr, string name) =>
        Assert.Equal(name, Generations.ByPvr(new Pvr(pvr)).Name);

    [Fact]
    public void Unknown_revision_belongs_to_its_generation() => Gen.UShort.Sample(revision =>
        Generations.All.All(generation => generation.Chips.All(
            chip => Generations.ByPvr(new Pvr(chip.Value.Value | revision)) == generation)));

    [Fact]
    public void Unknown_family_is_an_error_that_prints_the_pvr()
    {
        var error = Assert.Throws<FormatException>(() => Generations.ByPvr(new Pvr(0x12345678)));
        Assert.Contains("0x12345678", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_chips_share_a_family()
    {
        var chips = Generations.All.SelectMany(generation => generation.Chips).ToList();
        Assert.Equal(chips.Count, chips.Select(chip => chip.Value).Distinct().Count());
        Assert.All(chips, chip => Assert.Equal(chip.Value.Value, chip.Value.Value & chip.Mask));
    }

    [Theory]
    [InlineData("POWER7_v2.1", "POWER7")]
    [InlineData("POWER7_v2.3", "POWER7")]
    [InlineData("POWER7+_v2.1", "POWER7")]
    [InlineData("POWER8_v1.0", "POWER8")]
    public void Legacy_names_fold_into_their_generation(string legacy, string name) =>
        Assert.Equal(name, Generations.ByName(legacy)?.Name);

    [Theory]
    [InlineData("POWER8E_v1.0")]
    [InlineData("power8e")]
    [InlineData("power9")]
    [InlineData("POWER5")]
    public void Names_that_libvirt_never_had_are_not_folded(string name) => Assert.Null(Generations.ByName(name));

    [Theory]
    [InlineData("power8", "POWER8")]
    [InlineData("POWER8", "POWER8")]
    [InlineData("power8nvl_v1.0", "POWER8")]
    [InlineData("power8e", "POWER8")]
    [InlineData("power7+_v2.1", "POWER7")]
    [InlineData("power7p_v2.1", "POWER7")]
    [InlineData("power10_v2.0", "POWER10")]
    [InlineData("e5500", "POWERPC_e5500")]
    [InlineData("power5+", null)]
    [InlineData("970mp", null)]
    [InlineData("host", null)]
    public void Qemus_names_lead_to_the_generation(string model, string? name) =>
        Assert.Equal(name, Generations.ByQemuModel(model)?.Name);
}
