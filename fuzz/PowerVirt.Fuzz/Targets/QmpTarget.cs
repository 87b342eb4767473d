using System.Text;
using PowerVirt.Fuzz.Mutations;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Fuzz.Targets;

/// <summary>What a monitor says: messages, events and answers of any shape, in pieces of any size.</summary>
internal sealed class QmpTarget : FuzzTarget
{
    private const int LongestMessage = 16 << 10;

    public override string Name => "qmp";

    public override string Extension => ".json";

    public override IReadOnlyList<IMutation> Mutations(IReadOnlyList<byte[]> corpus) => [new ByteMutation(corpus,
    [
        "{", "}", "[", "]", "\"", ":", ",", "\n", "\r\n", "null", "true", "{\"return\": ", "{\"event\": \"", "\"data\": {", "\"id\": ",
        "\"error\": {\"class\": \"", "\"desc\": \"", "\"QMP\": {", "\"timestamp\": {\"seconds\": ", "\\u0000", "\\ud800", "\u00ff", "-", "1e400",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":",
    ])];

    public override string Run(byte[] input)
    {
        var whole = Decode(input, input.Length);
        var pieces = Decode(input, 1 + (input.Length % 7));
        Must(whole == pieces, "a conversation reads differently in pieces");
        return whole;
    }

    private static string Decode(byte[] input, int piece)
    {
        var decoder = new QmpDecoder(LongestMessage);
        var came = new StringBuilder();
        try
        {
            for (var at = 0; at < input.Length; at += piece)
            {
                decoder.Append(input.AsSpan(at, Math.Min(piece, input.Length - at)));
                while (decoder.Next() is { } message) came.Append(Read(message)).Append(' ');
            }
        }
        catch (QmpFormatException)
        {
            // A message that fits no bound ends the conversation; where the bound is noticed depends on the pieces.
            came.Append("refused");
        }

        return came.ToString();
    }

    private static string Read(QmpMessage message)
    {
        try
        {
            return message switch
            {
                QmpMessage.Event happened => $"{happened.What.Name}: {MachineEventReader.Read(happened.What)?.GetType().Name}",
                QmpMessage.Return answer => $"return: {Answers(answer.Value)}",
                _ => message.GetType().Name,
            };
        }
        catch (QmpFormatException)
        {
            return "misshapen";
        }
    }

    private static string Answers(ReadOnlyMemory<byte> value)
    {
        Func<ReadOnlyMemory<byte>, object>[] readers = [reply => QmpReplies.Status(reply), reply => QmpReplies.Chardevs(reply), reply => QmpReplies.Cpus(reply)];
        return string.Concat(readers.Select(read =>
        {
            try
            {
                return read(value) is not null ? '+' : '-';
            }
            catch (QmpFormatException)
            {
                return '-';
            }
        }));
    }
}
