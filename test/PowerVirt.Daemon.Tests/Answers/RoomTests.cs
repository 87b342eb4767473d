using PowerVirt.Daemon.Answers;

namespace PowerVirt.Daemon.Tests.Answers;

public class RoomTests
{
    [Theory]
    [InlineData(-1, "")]
    [InlineData(0, "")]
    [InlineData(2, "ab")]
    [InlineData(3, "abc")]
    [InlineData(int.MaxValue, "abc")]
    public void No_more_is_told_than_there_is_room_for(int count, string told) =>
        Assert.Equal(told, string.Concat(Room.For(count, ['a', 'b', 'c'])));
}
