using System.Text;
using CsCheck;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Tests.Qmp;

public class QmpDecoderTests
{
    private const string Conversation =
        """
        {"QMP": {"version": {"qemu": {"micro": 22, "minor": 2, "major": 7}, "package": "Debian 1:7.2"}}}
        {"return": {}, "id": 1}
        {"timestamp": {"seconds": 143212, "microseconds": 744001}, "event": "RESET", "data": {"guest": true, "reason": ""}}
        {"return": [{"label": "charserial0", "filename": "pty:/dev/pts/4"}], "id": 2}
        {"id": 3, "error": {"class": "GenericError", "desc": "No \"such\" thing"}}
        {"timestamp": {"seconds": 5, "microseconds": 6}, "event": "STOP"}

        """;

    private const string Splinters = "\"{}[],:0ntf\\-e.\u0000\u00e9\u00c3 ";

    [Fact]
    public void A_conversation_is_read_message_by_message()
    {
        var messages = Decode(Conversation, 4096);
        Assert.Equal(6, messages.Count);
        Assert.Equal(new QmpMessage.Greeting(7, 2, 22, "Debian 1:7.2"), messages[0]);
        Assert.Equal("{}", Text(Assert.IsType<QmpMessage.Return>(messages[1]).Value));
        var reset = Assert.IsType<QmpMessage.Event>(messages[2]).What;
        Assert.Equal(("RESET", 143212, 744001), (reset.Name, reset.Seconds, reset.Microseconds));
        Assert.Equal("""{"guest": true, "reason": ""}""", Text(reset.Data));
        var chardevs = Assert.IsType<QmpMessage.Return>(messages[3]);
        Assert.Equal(2, chardevs.Id);
        Assert.Equal("/dev/pts/4", Assert.Single(QmpReplies.Chardevs(chardevs.Value)).Terminal);
        Assert.Equal(new QmpMessage.Error(3, "GenericError", "No \"such\" thing"), messages[4]);
        Assert.Equal("STOP", Assert.IsType<QmpMessage.Event>(messages[5]).What.ToString());
    }

    [Fact]
    public void The_pieces_in_which_bytes_come_do_not_matter()
    {
        var whole = Decode(Conversation.Replace("\n", "\r\n", StringComparison.Ordinal), 4096).Select(Show).ToArray();
        var bytes = Encoding.UTF8.GetBytes(Conversation);
        Gen.Int[1, 40].Array[1, 60].Sample(sizes =>
        {
            var decoder = new QmpDecoder(4096);
            var messages = new List<QmpMessage>();
            var (at, turn) = (0, 0);
            while (at < bytes.Length)
            {
                var count = Math.Min(sizes[turn++ % sizes.Length], bytes.Length - at);
                decoder.Append(bytes.AsSpan(at, count));
                at += count;
                while (decoder.Next() is { } message) messages.Add(message);
            }

            Assert.Equal(whole, messages.Select(Show));
        });
    }

    [Fact]
    public void Whatever_comes_nothing_but_its_own_error_is_thrown()
    {
        var noise = Gen.Byte.Array[0, 200];
        var place = Gen.Int[0, Conversation.Length - 1];
        Gen.Select(place, noise).Sample((at, junk) =>
        {
            var bytes = Encoding.UTF8.GetBytes(Conversation);
            junk.AsSpan(0, Math.Min(junk.Length, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
            var decoder = new QmpDecoder(300);
            try
            {
                decoder.Append(bytes);
                while (decoder.Next() is not null)
                {
                }
            }
            catch (QmpFormatException)
            {
            }
        });
    }

    [Fact]
    public void Changed_bytes_of_a_good_message_throw_nothing_else_either()
    {
        // One byte changed keeps most of the structure: kinds of values and names change, which noise never reaches.
        var splinter = Gen.Int[0, Splinters.Length - 1].Select(i => (byte)Splinters[i]);
        Gen.Select(Gen.Int[0, Conversation.Length - 1], splinter).Sample((at, value) =>
        {
            var bytes = Encoding.UTF8.GetBytes(Conversation);
            bytes[at] = value;
            foreach (var line in Encoding.Latin1.GetString(bytes).Split('\n'))
            {
                try
                {
                    var decoder = new QmpDecoder(4096);
                    decoder.Append(Encoding.Latin1.GetBytes(line + "\n"));
                    while (decoder.Next() is { } message)
                        if (message is QmpMessage.Event happened) MachineEventReader.Read(happened.What);
                }
                catch (QmpFormatException)
                {
                }
            }
        });
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"return": {}, "id": 1} {}""")]
    [InlineData("""{"return": """)]
    [InlineData("""{"QMP": []}""")]
    [InlineData("""{"QMP": {"version": {"qemu": {"major": "seven"}}}}""")]
    [InlineData("""{"error": "no"}""")]
    [InlineData("""{"event": 5}""")]
    [InlineData("""{"event": "STOP", "timestamp": {"seconds": 99999999999999999999}}""")]
    public void What_is_not_qmp_is_refused(string line)
    {
        var failure = Assert.Throws<QmpFormatException>(() => Decode(line + "\n", 4096));
        Assert.StartsWith("This is not QMP: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused() => Assert.Throws<QmpFormatException>(() =>
        Decode("""{"return": """ + new string('[', 100) + new string(']', 100) + "}\n", 4096));

    [Fact]
    public void A_message_may_be_as_long_as_the_bound_and_no_longer()
    {
        Assert.Single(Decode(Padded(1000) + "\r\n", 1001));
        Assert.Throws<QmpFormatException>(() => Decode(Padded(1002) + "\n", 1001));
    }

    [Fact]
    public void A_message_without_end_takes_no_more_memory_than_the_bound()
    {
        var decoder = new QmpDecoder(100_000);
        var chunk = new byte[50_000];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<QmpFormatException>(Feed);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000);

        void Feed()
        {
            for (var i = 0; i < 10; i++)
            {
                decoder.Append(chunk);
                decoder.Next();
            }
        }
    }

    [Fact]
    public void A_long_conversation_does_not_grow_the_buffer()
    {
        var decoder = new QmpDecoder(1_000_000);
        var chunk = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\n\r\n", 300)));
        decoder.Append(chunk);
        while (decoder.NextLine() is not null)
        {
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            decoder.Append(chunk);
            Assert.Null(decoder.NextLine());
        }

        // Of nine million bytes; what the runtime takes for itself meanwhile is counted, too.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000);
    }

    private static string Padded(int length)
    {
        const string head = """{"id": 1, "return": "}""";
        return head[..^1] + new string('x', length - head.Length - 1) + "\"}";
    }

    private static List<QmpMessage> Decode(string text, int bound)
    {
        var decoder = new QmpDecoder(bound);
        decoder.Append(Encoding.UTF8.GetBytes(text));
        var messages = new List<QmpMessage>();
        while (decoder.Next() is { } message) messages.Add(message);
        return messages;
    }

    private static string Show(QmpMessage message) => message switch
    {
        QmpMessage.Return done => $"{done.Id} {Text(done.Value)}",
        _ => message.ToString(),
    };

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
