using CsCheck;

namespace PowerVirt.Power.Tests;

public class PvrTests
{
    [Theory]
    [InlineData("0x004e1202", 0x004e1202)]
    [InlineData("0X4E1202", 0x004e1202)]
    [InlineData("004e1202", 0x004e1202)]
    [InlineData("004e 1202", 0x004e1202)]
    [InlineData("2.2 (pvr 004e 1202)", 0x004e1202)]
    [InlineData("revision\t: 2.1 (pvr 004b 0201)", 0x004b0201)]
    [InlineData("  0x0f000004 ", 0x0f000004)]
    public void Every_way_of_writing_it_is_read(string text, uint value) =>
        Assert.Equal(new Pvr(value), Pvr.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0x")]
    [InlineData("0x123456789")]
    [InlineData("4e1202")]
    [InlineData("power9")]
    [InlineData("004e 12021")]
    [InlineData("-04e1202")]
    [InlineData("2.2 (pvr 004e)")]
    public void What_is_no_pvr_is_refused(string? text) => Assert.False(Pvr.TryParse(text, out _));

    [Fact]
    public void Text_of_a_pvr_reads_back() =>
        Gen.UInt.Sample(value => Pvr.Parse(new Pvr(value).ToString()) == new Pvr(value));

    [Fact]
    public void Family_and_revision_are_its_halves() =>
        Gen.UInt.Sample(value => (((uint)new Pvr(value).Family << 16) | new Pvr(value).Revision) == value);

    [Fact]
    public void Reading_any_text_never_throws() =>
        Gen.String.Sample(text => Pvr.TryParse(text, out var pvr) || pvr == default);

    [Fact]
    public void Logical_values_are_told_from_real_ones()
    {
        Assert.True(new Pvr(0x0f100003).IsLogical);
        Assert.False(new Pvr(0x004e1202).IsLogical);
    }
}
