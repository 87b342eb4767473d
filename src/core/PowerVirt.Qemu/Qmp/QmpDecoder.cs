using System.Text;
using System.Text.Json;

namespace PowerVirt.Qemu.Qmp;

/// <summary>
/// Turns the bytes of a monitor, in pieces of any size, into messages; a hostile QEMU gets no further than its bounds.
/// </summary>
/// <remarks>
/// QEMU ends each message with a line feed and writes none inside (<c>monitor/qmp.c: qmp_send_response</c>).
/// </remarks>
/// <param name="maxMessage">
/// Bytes a message may have; more is a <see cref="QmpFormatException"/> before it is stored.
/// </param>
/// <param name="maxDepth">How deep its JSON may be nested.</param>
public sealed class QmpDecoder(int maxMessage, int maxDepth = 64)
{
    private const int FirstBuffer = 4096;

    private readonly JsonReaderOptions _options = new() { MaxDepth = maxDepth };
    private byte[] _buffer = [];
    private int _start;
    private int _scanned;
    private int _end;

    /// <summary>Room for the next bytes, never empty; say with <see cref="Advance"/> how many came.</summary>
    public Memory<byte> Room()
    {
        if (_end == _buffer.Length) MakeRoom();
        return _buffer.AsMemory(_end);
    }

    /// <summary>Takes over bytes written into <see cref="Room"/>.</summary>
    public void Advance(int count) => _end += count;

    /// <summary>Takes over bytes from elsewhere.</summary>
    /// <exception cref="QmpFormatException">A message is longer than its bound.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var room = Room().Span;
            var count = Math.Min(room.Length, bytes.Length);
            bytes[..count].CopyTo(room);
            Advance(count);
            bytes = bytes[count..];
        }
    }

    /// <summary>The next whole message, or null when more bytes are needed.</summary>
    /// <exception cref="QmpFormatException">What came is not QMP; every further call says so again.</exception>
    public QmpMessage? Next() => NextLine() is { } line ? Read(line.Span) : null;

    /// <summary>
    /// The next whole message as it came, without its line end; valid until more bytes are taken over.
    /// </summary>
    public ReadOnlyMemory<byte>? NextLine()
    {
        while (true)
        {
            var feed = _buffer.AsSpan(_scanned, _end - _scanned).IndexOf((byte)'\n');
            if (feed < 0)
            {
                _scanned = _end;
                if (_end - _start > maxMessage) throw TooLong();
                return null;
            }

            var line = _buffer.AsMemory(_start, _scanned + feed - _start);
            _start = _scanned = _scanned + feed + 1;
            if (line.Length > maxMessage) throw TooLong();
            if (line.Span is [.., (byte)'\r']) line = line[..^1];
            if (!line.IsEmpty) return line;
        }
    }

    /// <summary>Reads one message.</summary>
    /// <exception cref="QmpFormatException">It is not QMP.</exception>
    public QmpMessage Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return QmpMessageReader.Read(line, _options);
        }
        catch (Exception fault) when (JsonFaults.Is(fault))
        {
            throw new QmpFormatException($"This is not QMP: {Excerpt(line)}");
        }
    }

    private void MakeRoom()
    {
        var held = _end - _start;
        if (held > maxMessage) throw TooLong();
        // Moves what is left to the front; grows only for a message that fills the buffer, and never far beyond the
        // bound.
        var target = held > _buffer.Length / 2
            ? new byte[(int)Math.Min(Math.Max(FirstBuffer, _buffer.Length * 2L), maxMessage + 2L)]
            : _buffer.Length == 0 ? new byte[Math.Min(FirstBuffer, maxMessage + 2)] : _buffer;
        _buffer.AsSpan(_start, held).CopyTo(target);
        (_buffer, _start, _scanned, _end) = (target, 0, _scanned - _start, held);
    }

    private QmpFormatException TooLong() => new($"A message has more than {maxMessage} bytes.");

    private static string Excerpt(ReadOnlySpan<byte> line)
    {
        var text = Encoding.UTF8.GetString(line[..Math.Min(line.Length, 80)]);
        return string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) + (line.Length > 80 ? "…" : "");
    }
}
