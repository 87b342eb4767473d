using System.Buffers;
using System.Collections.Immutable;
using System.Net.Sockets;
using PowerVirt.Domain;
using PowerVirt.Host.Linux;
using PowerVirt.Host.Process;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Probe;

/// <summary>
/// A QEMU without a guest, started to be asked what it can do; its answers are kept as they came. It ends with us, even
/// if we are killed.
/// </summary>
public sealed class ProbedQemu : IAsyncDisposable
{
    /// <summary>Bytes of one answer; the schema of QEMU 10 has about 200 KiB.</summary>
    public const int MaxReply = 64 * 1024 * 1024;

    private readonly string _program;
    private readonly TimeSpan _deadline;
    private readonly CancellationToken _stop;
    private readonly CancellationTokenSource _limit;
    private readonly ChildProcess _process;
    private readonly Leash _leash;
    private readonly Socket _monitor;
    private readonly OutputTail _output;
    private readonly QmpDecoder _decoder = new(MaxReply);
    private bool _greeted;
    private long _asked;
    private long _answered;

    private ProbedQemu(
        string program, ChildProcess process, Leash leash, Socket monitor, Socket errors, TimeSpan deadline,
        CancellationToken stop)
    {
        (_program, _deadline, _stop, _process, _leash, _monitor) = (program, deadline, stop, process, leash, monitor);
        _output = new OutputTail(errors);
        _limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _limit.CancelAfter(deadline);
    }

    /// <summary>Starts the program.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its words; among them must be <c>-qmp stdio</c>, for that is where it is asked.</param>
    /// <param name="deadline">For all that is asked.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="VmException">It cannot be started.</exception>
    public static ProbedQemu Start(
        string program, IEnumerable<string> arguments, TimeSpan deadline, CancellationToken stop)
    {
        var leash = OpenLeash(program);
        var monitor = SocketPair.Open();
        using var theirs = monitor.Theirs;
        var errors = SocketPair.Open();
        using var theirErrors = errors.Theirs;
        try
        {
            var process = ChildProcess.Start(program, arguments, OwnEnvironment.All,
                [new(theirs, 0), new(theirs, 1), new(theirErrors, 2)], leash);
            return new ProbedQemu(program, process, leash, monitor.Ours, errors.Ours, deadline, stop);
        }
        catch (VmException)
        {
            leash.Dispose();
            monitor.Ours.Dispose();
            errors.Ours.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Asks in order and returns the answers, each the whole JSON object with <c>return</c> or <c>error</c>.
    /// </summary>
    /// <remarks>
    /// The first command of a process must be <see cref="QmpCommand.Capabilities"/>. One call at a time.
    /// </remarks>
    /// <exception cref="VmException">The program ends, hangs or talks rubbish; the message has its words.</exception>
    public async Task<ImmutableArray<ReadOnlyMemory<byte>>> AskAsync(IReadOnlyCollection<QmpCommand> commands)
    {
        try
        {
            var questions = new ArrayBufferWriter<byte>();
            foreach (var command in commands) QmpEncoder.Write(questions, command, ++_asked);
            // Beside the reading: a QEMU that has much to say reads nothing meanwhile.
            var sending = SendAsync(questions.WrittenMemory);
            var answers = await ReadAsync(commands.Count);
            await sending;
            return answers;
        }
        catch (QmpFormatException rubbish)
        {
            throw new VmException(ErrorCode.InternalError, $"{_program} does not speak QMP. {rubbish.Message}",
                cause: rubbish);
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            throw new VmException(ErrorCode.OperationTimeout,
                $"{_program} did not answer within {_deadline.TotalSeconds:0.#} seconds. {_output.Text}".TrimEnd());
        }
        catch (SocketException)
        {
            throw await EndedAsync();
        }
    }

    /// <summary>Ends the process; it runs no guest, so there is nothing to write back.</summary>
    public async ValueTask DisposeAsync()
    {
        _monitor.Dispose();
        await _process.TerminateAsync(TimeSpan.Zero);
        _process.Dispose();
        _leash.Dispose();
        _output.Dispose();
        _limit.Dispose();
    }

    private static Leash OpenLeash(string program)
    {
        try
        {
            return Leash.Open();
        }
        catch (LinuxException none)
        {
            throw new VmException(ErrorCode.SystemError,
                $"{program} cannot be asked what it can do: the host gives no pseudo-terminal ({none.Message}).",
                "See that /dev/pts is mounted, and kernel.pty.max.", none);
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty) bytes = bytes[await _monitor.SendAsync(bytes, _limit.Token)..];
    }

    private async Task<ImmutableArray<ReadOnlyMemory<byte>>> ReadAsync(int count)
    {
        var answers = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(count);
        while (answers.Count < count)
        {
            while (answers.Count < count && _decoder.NextLine() is { } line)
                if (Take(_decoder.Read(line.Span))) answers.Add(line.ToArray());
            if (answers.Count == count) break;
            var received = await _monitor.ReceiveAsync(_decoder.Room(), _limit.Token);
            if (received == 0) throw await EndedAsync();
            _decoder.Advance(received);
        }

        return answers.MoveToImmutable();
    }

    /// <summary>Whether the message is the answer that is due.</summary>
    private bool Take(QmpMessage message)
    {
        if (!_greeted && message is not QmpMessage.Greeting)
            throw new QmpFormatException("It does not begin with a greeting.");
        long? answered;
        switch (message)
        {
            case QmpMessage.Greeting: _greeted = true; return false;
            case QmpMessage.Event: return false;
            case QmpMessage.Return done: answered = done.Id; break;
            default: answered = (message as QmpMessage.Error)?.Id; break;
        }

        return answered == ++_answered ? true : throw new QmpFormatException("It answers what nobody asked.");
    }

    private async Task<VmException> EndedAsync()
    {
        var status = await _process.Exit.WaitAsync(_limit.Token);
        var words = OutputTail.Quoted(await _output.LastAsync());
        return new VmException(ErrorCode.InternalError,
            $"{_program} ended ({status}) while it was asked what it can do{words}");
    }
}
