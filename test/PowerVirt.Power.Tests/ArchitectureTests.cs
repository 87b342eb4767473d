namespace PowerVirt.Power.Tests;

public class ArchitectureTests
{
    [Theory]
    [InlineData("ppc", "ppc")]
    [InlineData("powerpc", "ppc")]
    [InlineData("ppc64", "ppc64")]
    [InlineData("powerpc64", "ppc64")]
    [InlineData("ppc64le", "ppc64le")]
    [InlineData("ppc64el", "ppc64le")]
    [InlineData("powerpc64le", "ppc64le")]
    [InlineData("PPC64LE", "ppc64le")]
    [InlineData("amd64", "x86_64")]
    public void Every_alias_is_understood(string alias, string name) =>
        Assert.Equal(name, Architecture.Parse(alias).Name);

    [Fact]
    public void Unknown_name_is_refused_with_the_names_that_are_known()
    {
        Assert.False(Architecture.TryParse("ppc65", out _));
        Assert.False(Architecture.TryParse(null, out _));
        var error = Assert.Throws<FormatException>(() => Architecture.Parse("ppc65"));
        Assert.Equal("Unknown architecture 'ppc65'. PowerVirt runs guests of ppc, ppc64 and ppc64le.", error.Message);
    }

    [Fact]
    public void Both_64_bit_byte_orders_share_one_emulator_and_one_machine()
    {
        Assert.Equal("qemu-system-ppc64", Architecture.Ppc64.Emulator);
        Assert.Equal("qemu-system-ppc64", Architecture.Ppc64Le.Emulator);
        Assert.Equal("qemu-system-ppc", Architecture.Ppc.Emulator);
        Assert.Equal("pseries", Architecture.Ppc64Le.DefaultMachine);
        Assert.Equal(ByteOrder.Big, Architecture.Ppc64.ByteOrder);
        Assert.Equal(ByteOrder.Little, Architecture.Ppc64Le.ByteOrder);
    }

    [Theory]
    [InlineData("ppc64le", "ppc64", true)]
    [InlineData("ppc64", "ppc64le", true)]
    [InlineData("ppc", "ppc64", true)]
    [InlineData("ppc64", "ppc", false)]
    [InlineData("ppc64le", "x86_64", false)]
    [InlineData("x86_64", "x86_64", true)]
    [InlineData("aarch64", "ppc64le", false)]
    public void Power_runs_power_of_either_byte_order_and_nothing_else(string guest, string host, bool native) =>
        Assert.Equal(native, Architecture.Parse(guest).CanRunNatively(Architecture.Parse(host)));

    [Fact]
    public void Uname_of_an_unknown_machine_is_null()
    {
        Assert.Same(Architecture.Ppc64Le, Architecture.FromUname("ppc64le"));
        Assert.Null(Architecture.FromUname("vax"));
    }
}
