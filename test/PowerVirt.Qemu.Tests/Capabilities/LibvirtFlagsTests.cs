using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.Tests.Capabilities;

public class LibvirtFlagsTests
{
    public static TheoryData<string> Names => [.. LibvirtFlags.All.Select(flag => flag.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_flag_can_be_put_in_and_taken_out(string name)
    {
        var flag = LibvirtFlags.Find(name);
        Assert.NotNull(flag);
        var qemu = Recording.Capabilities(Recording.Qemu72);
        Assert.True(flag.Fact.Holds(flag.Fact.Set(qemu, present: true)));
        Assert.False(flag.Fact.Holds(flag.Fact.Set(qemu, present: false)));
        Assert.True(flag.Fact.Holds(flag.Fact.Set(flag.Fact.Set(qemu, present: false), present: true)));
    }

    [Fact]
    public void Each_flag_has_one_row() =>
        Assert.Equal(LibvirtFlags.All.Length, LibvirtFlags.All.DistinctBy(flag => flag.Name).Count());

    [Fact]
    public void Taking_a_flag_out_takes_out_the_device_and_no_other_flag()
    {
        var qemu = Recording.Capabilities(Recording.Qemu72);
        var without = LibvirtFlags.Find("qemu-xhci")!.Fact.Set(qemu, present: false);
        Assert.False(without.HasDevice("qemu-xhci"));
        var lost = LibvirtFlags.Of(qemu).Except(LibvirtFlags.Of(without)).Select(flag => flag.Name);
        Assert.Equal(["qemu-xhci"], lost);
    }

    [Fact]
    public void An_unknown_flag_is_not_found() => Assert.Null(LibvirtFlags.Find("no-such-flag"));
}
