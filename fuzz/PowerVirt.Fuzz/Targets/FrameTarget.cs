using System.Text;
using PowerVirt.Fuzz.Mutations;
using PowerVirt.Fuzz.Wire;
using PowerVirt.Rpc;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Framing;

namespace PowerVirt.Fuzz.Targets;

/// <summary>What a client sends: calls, streams and rubbish, in pieces of any size, read or not.</summary>
internal sealed class FrameTarget : FuzzTarget
{
    private const int Kept = 16 << 10;

    /// <summary>Answers of which none is read: what they hold must be bounded, however small each is.</summary>
    private const int MostUnread = 2048;

    private static readonly RpcLimits Limits = new() { QueueFull = Kept, QueueOverflow = 4 * Kept, StreamFull = Kept, Streams = 8 };

    private static readonly CallerIdentity Caller = new(0, 0, [], 1, null);

    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(3);

    public override string Name => "frame";

    public override string Extension => ".txt";

    public override IReadOnlyList<string> Seeds => ["golden/wire/recorded"];

    /// <summary>Conversations as they were recorded: the client's frames after <c>&gt;</c>, and each begins with the serial number 0.</summary>
    public override IEnumerable<byte[]> InputsOf(byte[] file)
    {
        var frames = Encoding.UTF8.GetString(file).Split('\n').Where(line => line.StartsWith('>'))
            .Select(line => Convert.FromHexString(line[2..]));
        var conversation = new List<byte>();
        foreach (var frame in frames)
        {
            if (FrameHeader.Read(frame).Serial == 0 && conversation.Count > 0)
            {
                yield return [.. conversation];
                conversation.Clear();
            }

            conversation.AddRange(frame);
        }

        yield return [.. conversation];
    }

    public override IReadOnlyList<IMutation> Mutations(IReadOnlyList<byte[]> corpus) =>
        [new FrameMutation(corpus), new FrameMutation(corpus), new ByteMutation(corpus, ["\0\0\0\u001c", "\0\0\0\0", "\u00ff\u00ff", "\u0001"])];

    public override string Run(byte[] input)
    {
        var whole = Serve(input, input.Length, reads: true);
        var pieces = Serve(input, 1 + (input.Length % 61), reads: true);
        Must(whole.Text == pieces.Text, "a conversation reads differently in pieces");
        Must(whole.Answers.SequenceEqual(pieces.Answers), "a conversation is answered differently in pieces");
        var unread = Serve(input, input.Length, reads: false);
        Must(unread.Refusals <= MostUnread, $"more than {MostUnread} answers wait for a client that reads none: {unread.Refusals}");
        return whole.Text;
    }

    private static (string Text, IReadOnlyList<byte> Answers, int Refusals) Serve(byte[] input, int piece, bool reads)
    {
        var story = new ConnectionStory();
        var transport = new MemoryTransport(input, Math.Max(piece, 1), reads);
        using var server = new RpcServer(Procedures.Table, story, Limits);
        var serving = server.ServeAsync(transport, Caller, Rights.Write);
        // Whoever waits for a stream to be read, or for answers to be taken, waits until the client goes.
        var waits = !serving.IsCompleted;
        server.Dispose();
        Must(serving.Wait(Ending), "a connection does not end");
        if (story.Fault is { } fault) throw new BrokenPromiseException($"a call failed by a fault of ours: {fault}");
        Must(story.End is { Length: > 0 }, "a connection ended without a reason");
        return ($"{story.Text}{(waits ? "waits" : story.End)}", transport.Answers, story.Refusals);
    }
}
