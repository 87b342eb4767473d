using PowerVirt.Daemon.Answers;
using PowerVirt.Domain;

namespace PowerVirt.Daemon.Tests.Answers;

public class CpuMapTests
{
    [Theory]
    [InlineData("0-1,9", 2, "03-02")]
    [InlineData("0-1,9", 1, "03")]
    [InlineData("7", 4, "80-00-00-00")]
    [InlineData("0", 0, "")]
    [InlineData("0", -1, "")]
    public void Each_cpu_is_a_bit_as_far_as_there_is_room(string cpus, int bytes, string expected)
    {
        Assert.True(NumberSet.TryParse(cpus, out var set));
        Assert.Equal(expected, BitConverter.ToString(CpuMap.Of(set, bytes)));
    }

    [Theory]
    [InlineData("0-1,9", 2)]
    [InlineData("16383", 2048)]
    [InlineData("", 3)]
    public void What_was_written_is_read_again(string cpus, int bytes)
    {
        var set = cpus.Length == 0 ? NumberSet.Empty : NumberSet.TryParse(cpus, out var given) ? given : null;
        Assert.Equal(set, CpuMap.Read(CpuMap.Of(set!, bytes)));
    }

    [Fact]
    public void Cpus_that_no_host_has_are_not_read()
    {
        var map = new byte[4096];
        (map[0], map[4095]) = (1, 255);
        Assert.Equal("0", CpuMap.Read(map).ToString());
    }

    [Fact]
    public void More_than_an_answer_carries_is_never_made() =>
        Assert.Equal(2048, CpuMap.Of(NumberSet.Empty, int.MaxValue).Length);
}
