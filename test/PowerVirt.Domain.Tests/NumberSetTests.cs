namespace PowerVirt.Domain.Tests;

public class NumberSetTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0-3", "0-3")]
    [InlineData("3,1,2", "1-3")]
    [InlineData("0-7,^3", "0-2,4-7")]
    [InlineData("^3,0-7", "0-7")]
    [InlineData(" 1 , 63-64 , 5 ", "1,5,63-64")]
    [InlineData("0-16383", "0-16383")]
    [InlineData("0,^0", "")]
    public void A_list_is_written_with_its_runs(string text, string expected)
    {
        Assert.True(NumberSet.TryParse(text, out var numbers));
        Assert.Equal(expected, numbers.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("3-1")]
    [InlineData("^1-2")]
    [InlineData("-1")]
    [InlineData("16384")]
    [InlineData("1,,2")]
    public void What_is_no_list_is_refused(string text) => Assert.False(NumberSet.TryParse(text, out _));

    [Fact]
    public void Sets_know_what_they_hold()
    {
        Assert.True(NumberSet.TryParse("0-3,8,100-200", out var numbers));
        Assert.Equal(106u, numbers.Count);
        Assert.Equal(200u, numbers.Highest);
        Assert.True(numbers.Contains(8));
        Assert.False(numbers.Contains(9));
        Assert.Equal(100u, numbers.FirstFrom(9));
        Assert.Null(numbers.FirstFrom(201));
        Assert.Equal("4-5", NumberSet.Below(6).Except(numbers).ToString());
        Assert.Equal("0-5,8,100-200", NumberSet.Below(6).Union(numbers).ToString());
        Assert.True(NumberSet.Below(1).Overlaps(numbers));
        Assert.Equal(NumberSet.Below(2), NumberSet.Below(3).Except(NumberSet.Below(3).Except(NumberSet.Below(2))));
        Assert.Equal([0u, 1u], NumberSet.Below(2).Numbers);
    }
}
