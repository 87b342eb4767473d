using PowerVirt.Host.Access;

namespace PowerVirt.Host.Tests.Access;

public sealed class AccessListTests
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    // As the kernel wrote it for: setfacl -m user:1000:rw- on a file of mode 0640.
    private static readonly byte[] OfSetfacl = Convert.FromHexString(
        "02000000" + "01000600FFFFFFFF" + "02000600E8030000" + "04000400FFFFFFFF" + "10000600FFFFFFFF" + "20000000FFFFFFFF");

    [Fact]
    public void A_user_is_let_in_as_setfacl_does_it() =>
        Assert.Equal(OfSetfacl, AccessList.OfMode(Mode).With(1000, Permissions.Read | Permissions.Write).ToBytes());

    [Fact]
    public void What_the_kernel_keeps_is_read_and_written_unchanged()
    {
        var list = AccessList.Read(OfSetfacl)!;
        Assert.Equal([1000u], list.Users);
        Assert.Equal(OfSetfacl, list.ToBytes());
    }

    [Fact]
    public void Without_the_user_only_the_mode_is_left() =>
        Assert.Equal(AccessList.OfMode(Mode).ToBytes(), AccessList.Read(OfSetfacl)!.Without(1000).ToBytes());

    [Fact]
    public void A_second_permission_is_added_to_the_first()
    {
        var list = AccessList.OfMode(Mode).With(7, Permissions.Read).With(7, Permissions.Execute).With(5, Permissions.Read);
        Assert.Equal([5u, 7u], list.Users);
        Assert.Equal(list.ToBytes(), AccessList.Read(list.ToBytes())!.ToBytes());
    }

    [Theory]
    [InlineData("")]
    [InlineData("01000000")]
    [InlineData("0200000001")]
    [InlineData("0200000001000600FFFFFFFF")]
    public void Bytes_that_are_no_list_are_none(string bytes) =>
        Assert.Null(AccessList.Read(Convert.FromHexString(bytes)));
}
