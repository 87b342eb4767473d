using PowerVirt.Rpc.Frames;

namespace PowerVirt.Rpc.Tests.Frames;

public class ReceiveBufferTests
{
    [Fact]
    public void An_announced_length_takes_no_room_before_its_bytes_come()
    {
        using var buffer = new ReceiveBuffer();
        Assert.InRange(buffer.Room(32 << 20).Length, 1, 64 << 10);
    }

    [Fact]
    public void Bytes_that_were_not_handled_stay_in_front_while_the_room_grows()
    {
        using var buffer = new ReceiveBuffer();
        byte next = 0;
        for (var total = 0; total < 1 << 20;)
        {
            var room = buffer.Room(1 << 20).Span;
            for (var i = 0; i < room.Length; i++) room[i] = next++;
            buffer.Received(room.Length);
            total += room.Length;
        }

        buffer.Handled(3);
        Assert.Equal([3, 4, 5], buffer.Content[..3].ToArray());
        buffer.Handled(buffer.Content.Length);
        Assert.True(buffer.IsEmpty);
    }
}
