using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PowerVirt.Daemon.Policy;

/// <summary>A connection to the system's D-Bus, for one call after the other.</summary>
internal sealed class BusConnection : IDisposable
{
    private const string Bus = "org.freedesktop.DBus", BusPath = "/org/freedesktop/DBus";

    /// <summary>Fields of a header, and kinds of messages.</summary>
    private const byte Path = 1, Interface = 2, Member = 3, ErrorName = 4, ReplySerial = 5, Destination = 6, BodySignature = 8,
        MethodCall = 1, MethodReturn = 2, Error = 3;

    private const int LongestMessage = 1 << 20;
    private const int LongestLine = 4096;

    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private uint _serial;

    private BusConnection()
    {
    }

    /// <summary>Connects, says who we are and takes a name.</summary>
    /// <exception cref="IOException">There is no bus, or it does not want us.</exception>
    /// <exception cref="SocketException">There is no bus.</exception>
    public static async Task<BusConnection> ConnectAsync(string path, uint user, CancellationToken cancellation)
    {
        var bus = new BusConnection();
        try
        {
            await bus._socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
            var name = Convert.ToHexStringLower(Encoding.ASCII.GetBytes(user.ToString(CultureInfo.InvariantCulture)));
            await bus.SendAsync(Encoding.ASCII.GetBytes($"\0AUTH EXTERNAL {name}\r\n"), cancellation);
            var line = await bus.ReadLineAsync(cancellation);
            if (!line.StartsWith("OK ", StringComparison.Ordinal)) throw new IOException($"The bus does not want us: {line}");
            await bus.SendAsync("BEGIN\r\n"u8.ToArray(), cancellation);
            await bus.CallAsync(Bus, BusPath, Bus, "Hello", "", [], cancellation);
            return bus;
        }
        catch
        {
            bus.Dispose();
            throw;
        }
    }

    /// <summary>Whether a service is there or would be started.</summary>
    public async Task<bool> HasAsync(string service, CancellationToken cancellation)
    {
        var owned = await CallAsync(Bus, BusPath, Bus, "NameHasOwner", "s", new BusWriter().Text(service).ToArray(), cancellation);
        return owned.Reader().Boolean() || (await ListAsync("ListActivatableNames", cancellation)).Contains(service);
    }

    /// <summary>Calls a method and returns its answer.</summary>
    /// <exception cref="BusException">It was answered with an error.</exception>
    public async Task<BusAnswer> CallAsync(
        string service, string path, string type, string method, string signature, byte[] body, CancellationToken cancellation)
    {
        var serial = ++_serial;
        var message = new BusWriter().Byte((byte)'l').Byte(MethodCall).Byte(0).Byte(1).UInt32((uint)body.Length).UInt32(serial)
            .Array(fields =>
            {
                Field(fields, Path, "o").Text(path);
                Field(fields, Interface, "s").Text(type);
                Field(fields, Member, "s").Text(method);
                Field(fields, Destination, "s").Text(service);
                if (signature.Length > 0) Field(fields, BodySignature, "g").Signature(signature);
            })
            .Align(8).Append(body).ToArray();
        await SendAsync(message, cancellation);
        while (true)
        {
            // What the bus says besides, such as which name we have, is of no interest.
            var (kind, to, error, answer) = await ReceiveAsync(cancellation);
            if (to != serial) continue;
            if (kind == Error) throw new BusException(error, answer.Text());
            return answer;
        }
    }

    public void Dispose() => _socket.Dispose();

    private static BusWriter Field(BusWriter fields, byte code, string type) => fields.Align(8).Byte(code).Signature(type);

    private async Task<HashSet<string>> ListAsync(string method, CancellationToken cancellation)
    {
        var answer = await CallAsync(Bus, BusPath, Bus, method, "", [], cancellation);
        return answer.Texts();
    }

    private async Task<(byte Kind, uint To, string ErrorName, BusAnswer Answer)> ReceiveAsync(CancellationToken cancellation)
    {
        const int FixedPart = 16;
        var start = await ReadAsync(FixedPart, cancellation);
        var big = start[0] == 'B';
        var (bodyLength, fieldsLength) = Lengths(start, big);
        if (bodyLength > LongestMessage || fieldsLength > LongestMessage) throw new IOException("A message of the bus is too long.");
        var padded = ((int)fieldsLength + 7) & ~7;
        var rest = await ReadAsync(padded + (int)bodyLength, cancellation);
        byte[] head = [.. start, .. rest[..(int)fieldsLength]];
        var (to, error, signature) = Fields(head, big);
        return (start[1], to, error, new BusAnswer(signature, rest[padded..], big));
    }

    private static (uint Body, uint Fields) Lengths(byte[] start, bool big)
    {
        var reader = new BusReader(start, big);
        reader.UInt32();
        var body = reader.UInt32();
        reader.UInt32();
        return (body, reader.UInt32());
    }

    private static (uint To, string Error, string Signature) Fields(byte[] head, bool big)
    {
        var reader = new BusReader(head, big);
        for (var skipped = 0; skipped < 3; skipped++) reader.UInt32();
        var (to, error, signature) = (0u, "", "");
        for (var end = reader.ArrayEnd(); reader.Position < end;)
        {
            reader.Align(8);
            var code = reader.Byte();
            switch (reader.Signature())
            {
                case "u":
                    var number = reader.UInt32();
                    if (code == ReplySerial) to = number;
                    break;
                case "g":
                    signature = reader.Signature();
                    break;
                case "s" or "o":
                    var text = reader.Text();
                    if (code == ErrorName) error = text;
                    break;
                default:
                    throw new IOException("A message of the bus has a field of an unknown type.");
            }
        }

        return (to, error, signature);
    }

    private async Task SendAsync(byte[] bytes, CancellationToken cancellation)
    {
        for (ReadOnlyMemory<byte> rest = bytes; rest.Length > 0;)
            rest = rest[await _socket.SendAsync(rest, SocketFlags.None, cancellation)..];
    }

    private async Task<byte[]> ReadAsync(int length, CancellationToken cancellation)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length;)
        {
            var count = await _socket.ReceiveAsync(bytes.AsMemory(at), SocketFlags.None, cancellation);
            if (count == 0) throw new IOException("The bus closed the connection.");
            at += count;
        }

        return bytes;
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            var next = (char)(await ReadAsync(1, cancellation))[0];
            if (next == '\n') return line.ToString().TrimEnd('\r');
            line.Append(next);
        }

        throw new IOException("The bus says too much.");
    }
}
