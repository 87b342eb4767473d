using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using PowerVirt.Domain;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>
/// Recorded QMP conversations: command, empty line, reply, empty line, and so on, each a JSON object over one or more
/// lines. A conversation with several QEMU processes starts anew with each <c>qmp_capabilities</c>.
/// </summary>
public static class RecordingFormat
{
    /// <summary>A recording of some 90 commands takes 0.6 MB.</summary>
    public const int MaxLength = 16 << 20;

    public const int MaxExchanges = 2000;

    /// <summary>Reads a recording; the problem names the line that is wrong.</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        out ImmutableArray<QmpExchange> exchanges,
        [NotNullWhen(false)] out Problem? problem)
    {
        exchanges = [];
        if (utf8.Length > MaxLength)
        {
            problem = new Problem(ErrorCode.InvalidArgument,
                $"The recording has {utf8.Length} bytes; at most {MaxLength} are read.");
            return false;
        }

        var found = ImmutableArray.CreateBuilder<QmpExchange>();
        CapabilityQuestion? question = null;
        var (start, line) = (0, 1);
        while (NextObject(utf8, ref start, ref line, out var text, out var objectLine))
        {
            if (found.Count == MaxExchanges)
            {
                problem = Wrong(objectLine, $"there are more than {MaxExchanges} commands");
                return false;
            }

            if (question is null)
            {
                if (!TryReadQuestion(text, out question, out var why))
                {
                    problem = Wrong(objectLine, why);
                    return false;
                }
            }
            else
            {
                if (!IsReply(text, out var why))
                {
                    problem = Wrong(objectLine, why);
                    return false;
                }

                found.Add(new QmpExchange(question, text.ToArray()));
                question = null;
            }
        }

        problem = question is not null ? Wrong(line, $"the command {question} has no reply")
            : found.Count == 0 ? new Problem(ErrorCode.InvalidArgument, "The recording is empty.")
            : null;
        if (problem is not null) return false;
        exchanges = found.DrainToImmutable();
        return true;
    }

    /// <summary>Writes a recording with one line for each command and each reply.</summary>
    public static string Write(IEnumerable<QmpExchange> exchanges)
    {
        var text = new StringBuilder();
        foreach (var (exchange, index) in exchanges.Select((exchange, index) => (exchange, index)))
        {
            if (index > 0) text.Append('\n');
            text.Append(exchange.Question.ToJson($"probe-{index + 1}")).Append("\n\n");
            text.Append(OnOneLine(exchange.Reply)).Append('\n');
        }

        return text.ToString();
    }

    private static string OnOneLine(ReadOnlyMemory<byte> json)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length);
        using (var document = JsonDocument.Parse(json))
        using (var writer = new Utf8JsonWriter(buffer)) document.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static bool NextObject(
        ReadOnlySpan<byte> utf8, ref int start, ref int line, out ReadOnlySpan<byte> text, out int objectLine)
    {
        var (from, to) = (-1, -1);
        objectLine = line;
        while (start < utf8.Length)
        {
            var length = utf8[start..].IndexOf((byte)'\n');
            var end = length < 0 ? utf8.Length : start + length;
            var blank = utf8[start..end].Trim(" \t\r"u8).IsEmpty;
            if (blank && from >= 0) break;
            if (!blank)
            {
                if (from < 0) (from, objectLine) = (start, line);
                to = end;
            }

            start = Math.Min(end + 1, utf8.Length);
            line++;
        }

        text = from < 0 ? default : utf8[from..to];
        return from >= 0;
    }

    private static bool TryReadQuestion(
        ReadOnlySpan<byte> text, [NotNullWhen(true)] out CapabilityQuestion? question, out string why)
    {
        question = null;
        try
        {
            var reader = new Utf8JsonReader(text);
            using var document = JsonDocument.ParseValue(ref reader);
            var command = document.RootElement.Text("execute");
            why = "this is not a QMP command: it has no \"execute\"";
            if (command is null || reader.Read()) return false;
            var typeName = document.RootElement.Member("arguments")?.Text("typename");
            question = new CapabilityQuestion(command, typeName);
            return true;
        }
        catch (JsonException e)
        {
            why = $"this is not JSON ({e.Message})";
            return false;
        }
    }

    private static bool IsReply(ReadOnlySpan<byte> text, out string why)
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            why = "this is not a QMP reply: it has neither \"return\" nor \"error\"";
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            var answered = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                answered |= reader.ValueTextEquals("return"u8) || reader.ValueTextEquals("error"u8);
                reader.Skip();
            }

            return !reader.Read() && answered;
        }
        catch (JsonException e)
        {
            why = $"this is not JSON ({e.Message})";
            return false;
        }
    }

    private static Problem Wrong(int line, string why) => new(
        ErrorCode.InvalidArgument,
        $"Line {line} of the recording: {why}.",
        Remedy: "A recording holds QMP commands and replies in turn, with an empty line after each.");
}
