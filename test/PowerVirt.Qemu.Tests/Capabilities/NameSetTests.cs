using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.Tests.Capabilities;

public class NameSetTests
{
    [Fact]
    public void Names_are_sorted_and_each_is_there_once() =>
        Assert.Equal(["A", "_", "a", "b"], NameSet.Of("b", "a", "_", "A", "a"));

    [Fact]
    public void Sets_of_the_same_names_are_equal()
    {
        Assert.Equal(NameSet.Of("a", "b"), NameSet.Of("b", "a"));
        Assert.NotEqual(NameSet.Of("a", "b"), NameSet.Of("a", "c"));
    }

    [Fact]
    public void A_name_can_be_put_in_and_taken_out()
    {
        var set = NameSet.Of("a", "c");
        Assert.True(set.With("b").Contains("b"));
        Assert.Equal(set, set.With("b").Without("b"));
        Assert.Same(set, set.With("a"));
        Assert.Same(set, set.Without("b"));
        Assert.False(NameSet.Empty.Contains("a"));
    }
}
