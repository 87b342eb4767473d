using System.Buffers;
using System.Diagnostics;
using System.Net.Sockets;
using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Qmp;

/// <summary>
/// A conversation with a QEMU's monitor: commands may be asked without waiting for each other, events come as they
/// happen.
/// </summary>
/// <remarks>
/// The other side is hostile: replies are bounded, every wait has a deadline, and rubbish ends the conversation.
/// </remarks>
public sealed class QmpConnection : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly QmpLimits _limits;
    private readonly QmpDecoder _decoder;
    private readonly QmpEvents _events;
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Question> _open = [];
    private readonly ArrayBufferWriter<byte> _outgoing = new(256);
    private readonly TaskCompletionSource<QmpMessage.Greeting> _greeting =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _loop;
    private Problem? _closed;
    private long _lastId;

    /// <param name="socket">Connected to the monitor; disposed with this.</param>
    /// <param name="limits">What the other side may do.</param>
    public QmpConnection(Socket socket, QmpLimits limits)
    {
        _socket = socket;
        _limits = limits;
        _decoder = new QmpDecoder(limits.MaxMessage);
        _events = new QmpEvents(limits.MaxHeldEvents);
        _socket.SendTimeout = 1000;
        _ = _greeting.Task.ContinueWith(task => task.Exception, TaskContinuationOptions.OnlyOnFaulted);
        _loop = Task.Run(ReadAsync);
    }

    /// <summary>QEMU's first words; commands may be asked before they come, for QEMU takes them in order.</summary>
    public Task<QmpMessage.Greeting> Greeting => _greeting.Task;

    /// <summary>The other side ended the conversation, as a QEMU that dies does; not we, for what it said.</summary>
    public bool ClosedByPeer { get; private set; }

    /// <summary>For how long QEMU has owed its oldest answer; null where it owes none.</summary>
    public TimeSpan? Owes
    {
        get
        {
            lock (_lock)
                return _open.Count == 0 ? null : Stopwatch.GetElapsedTime(_open.Values.Min(question => question.Since));
        }
    }

    /// <summary>
    /// Delivers events from now on: those held back first, and each one before the answer that follows it.
    /// </summary>
    public void Listen(IGuestListener listener)
    {
        try
        {
            if (!_events.Listen(listener)) Close(Floods());
        }
        catch (QmpFormatException rubbish)
        {
            Close(Rubbish(rubbish));
        }
    }

    /// <summary>Asks and returns the JSON of the answer.</summary>
    /// <exception cref="VmException">QEMU refuses, does not answer in time, or the conversation is over.</exception>
    public async Task<ReadOnlyMemory<byte>> AskAsync(QmpCommand command, TimeSpan? deadline, CancellationToken stop) =>
        await AnswerAsync(command, deadline, stop) switch
        {
            QmpMessage.Return done => done.Value,
            QmpMessage.Error refused => throw new VmException(QmpRefusal.Of(command.Name, refused)),
            var other => throw new UnreachableException($"{other} is no answer."),
        };

    /// <summary>Asks and returns what QEMU answers, be it a refusal.</summary>
    /// <exception cref="VmException">QEMU does not answer in time, or the conversation is over.</exception>
    public async Task<QmpMessage> AnswerAsync(QmpCommand command, TimeSpan? deadline, CancellationToken stop)
    {
        var limit = deadline ?? _limits.Deadline;
        var answer = Send(command);
        try
        {
            return await answer.WaitAsync(limit, stop);
        }
        catch (TimeoutException)
        {
            throw new VmException(ErrorCode.OperationTimeout,
                $"QEMU has not answered '{command.Name}' for {limit.TotalSeconds:0.#} seconds.",
                "The guest's process hangs or the host is overloaded; destroy the guest if it does not recover.");
        }
    }

    /// <summary>Ends the conversation; what is still open fails with this reason.</summary>
    public void Close(Problem reason)
    {
        Question[] open;
        lock (_lock)
        {
            if (_closed is not null) return;
            _closed = reason;
            open = [.. _open.Values];
            _open.Clear();
        }

        _socket.Dispose();
        var failure = new VmException(reason);
        _greeting.TrySetException(failure);
        foreach (var question in open) question.Answer.TrySetException(failure);
        _events.End(reason);
    }

    public async ValueTask DisposeAsync()
    {
        Close(new Problem(ErrorCode.OperationAborted, "The conversation with QEMU was ended."));
        await _loop;
    }

    private Task<QmpMessage> Send(QmpCommand command)
    {
        var question = new Question(Stopwatch.GetTimestamp());
        // The answer may come when nobody waits any more.
        _ = question.Answer.Task.ContinueWith(task => task.Exception, TaskContinuationOptions.OnlyOnFaulted);
        try
        {
            lock (_lock)
            {
                if (_closed is not null) throw new VmException(_closed);
                // Those whose deadline is over stay open until QEMU answers: a hung one cannot pile up questions.
                if (_open.Count >= _limits.MaxOpenCommands)
                    throw new VmException(ErrorCode.OperationTimeout,
                        $"QEMU has left {_open.Count} commands unanswered and is asked no more.",
                        "Its process hangs; destroy the guest if it does not recover.");
                var id = ++_lastId;
                _open.Add(id, question);
                _outgoing.ResetWrittenCount();
                QmpEncoder.Write(_outgoing, command, id);
                SendAll(_outgoing.WrittenSpan);
            }
        }
        catch (Exception failed) when (failed is SocketException or ObjectDisposedException)
        {
            CloseAsEnded();
        }

        return question.Answer.Task;
    }

    /// <remarks>
    /// The bound on open commands keeps this below the socket's buffer, so it does not wait; its timeout is a second
    /// guard.
    /// </remarks>
    private void SendAll(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty) bytes = bytes[_socket.Send(bytes)..];
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _socket.ReceiveAsync(_decoder.Room()) is > 0 and var count)
            {
                _decoder.Advance(count);
                while (_decoder.Next() is { } message)
                    if (!Take(message)) return;
            }

            CloseAsEnded();
        }
        catch (QmpFormatException rubbish)
        {
            Close(Rubbish(rubbish));
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            CloseAsEnded();
        }
    }

    private bool Take(QmpMessage message)
    {
        if (!_greeting.Task.IsCompleted && message is not QmpMessage.Greeting)
            throw new QmpFormatException("It does not begin with a greeting.");
        switch (message)
        {
            case QmpMessage.Greeting greeting:
                if (!_greeting.TrySetResult(greeting)) throw new QmpFormatException("It greets twice.");
                break;
            case QmpMessage.Event happened when !_events.Deliver(happened.What):
                Close(Floods());
                return false;
            case QmpMessage.Return { Id: var id }:
                Close(id).Answer.TrySetResult(message);
                break;
            case QmpMessage.Error { Id: var id }:
                Close(id).Answer.TrySetResult(message);
                break;
        }

        return true;
    }

    private Question Close(long? id)
    {
        lock (_lock)
        {
            return id is { } asked && _open.Remove(asked, out var question)
                ? question
                : throw new QmpFormatException("It answers what nobody asked.");
        }
    }

    private void CloseAsEnded()
    {
        // The reader and a sender may both notice: whoever comes second must not unsay it.
        if (_closed is null) ClosedByPeer = true;
        Close(new Problem(ErrorCode.InternalError, "QEMU closed its monitor."));
    }

    private static Problem Rubbish(QmpFormatException rubbish) =>
        new(ErrorCode.InternalError, $"QEMU's monitor talks rubbish. {rubbish.Message}");

    private static Problem Floods() =>
        new(ErrorCode.InternalError, "QEMU's monitor floods PowerVirt with events and was closed.");

    /// <param name="Since">When it was asked, as <see cref="Stopwatch"/> tells the time.</param>
    private sealed record Question(long Since)
    {
        public TaskCompletionSource<QmpMessage> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
