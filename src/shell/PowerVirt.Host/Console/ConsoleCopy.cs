using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Console;

/// <summary>Copies between the user and a console; a guest that does not read keeps nobody from leaving.</summary>
internal sealed class ConsoleCopy : IDisposable
{
    private const int Chunk = 4096;

    private readonly SafeHandle _console;
    private readonly SafeFileHandle _input;
    private readonly SafeFileHandle _output;
    private readonly bool _leaves;
    private readonly SocketPair _wake = SocketPair.Open();
    private readonly byte[] _toGuest = new byte[Chunk];
    private readonly byte[] _toUser = new byte[Chunk];
    private int _pendingStart;
    private int _pendingEnd;
    private bool _inputEnded;

    /// <param name="console">The guest's end, not waiting.</param>
    /// <param name="input">Where the user's bytes come from.</param>
    /// <param name="output">Where the guest's go.</param>
    /// <param name="leaves">Whether the leave key ends the session.</param>
    public ConsoleCopy(SafeHandle console, SafeFileHandle input, SafeFileHandle output, bool leaves) =>
        (_console, _input, _output, _leaves) = (console, input, output, leaves);

    /// <summary>Ends <see cref="Run"/>, from any thread.</summary>
    public void Stop() => _wake.Ours.Send([1]);

    public ConsoleEnd Run()
    {
        Span<Poll.Entry> entries = stackalloc Poll.Entry[3];
        while (true)
        {
            var pending = _pendingEnd > _pendingStart;
            entries[0] = new() { Descriptor = (int)_wake.Theirs.DangerousGetHandle(), Wanted = Poll.In };
            entries[1] = new()
            {
                Descriptor = (int)_console.DangerousGetHandle(),
                Wanted = (short)(pending ? Poll.In | Poll.Out : Poll.In),
            };
            // Where the leave key counts it is looked for even while the guest does not take what was typed before.
            entries[2] = new()
            {
                Descriptor = _inputEnded || (pending && !_leaves) ? -1 : (int)_input.DangerousGetHandle(),
                Wanted = Poll.In,
            };
            Poll.Wait(entries);

            if (entries[0].Came != 0) return ConsoleEnd.Stopped;
            if (entries[2].Came != 0 && TakeInput() is { } left) return left;
            if ((entries[1].Came & Poll.Out) != 0 && !GiveToGuest()) return ConsoleEnd.GuestGone;
            if ((entries[1].Came & ~Poll.Out) != 0 && GiveToUser() is { } end) return end;
        }
    }

    public void Dispose() => _wake.Dispose();

    private ConsoleEnd? TakeInput()
    {
        if (_pendingEnd == _pendingStart) (_pendingStart, _pendingEnd) = (0, 0);
        // Full: the guest does not read. What is typed now is dropped, but the leave key is still seen.
        Span<byte> dropped = stackalloc byte[256];
        var full = _pendingEnd == Chunk;
        var target = full ? dropped : _toGuest.AsSpan(_pendingEnd);
        var count = Poll.Read((int)_input.DangerousGetHandle(), target);
        if (count == 0) _inputEnded = true; // The end of the input is not the end of the guest.
        if (count <= 0) return null;
        if (_leaves && target[..count].Contains(ConsoleSession.LeaveKey)) return ConsoleEnd.Left;
        if (!full) _pendingEnd += count;
        return null;
    }

    private bool GiveToGuest()
    {
        var count = Poll.Write((int)_console.DangerousGetHandle(), _toGuest.AsSpan(_pendingStart.._pendingEnd));
        if (count > 0) _pendingStart += count;
        return count != 0;
    }

    private ConsoleEnd? GiveToUser()
    {
        var count = Poll.Read((int)_console.DangerousGetHandle(), _toUser);
        if (count == 0) return ConsoleEnd.GuestGone;
        var left = count < 0 ? default : _toUser.AsSpan(0, count);
        while (!left.IsEmpty)
        {
            var written = Poll.Write((int)_output.DangerousGetHandle(), left);
            if (written == 0) return ConsoleEnd.OutputGone;
            if (written > 0)
            {
                left = left[written..];
                continue;
            }

            // The user's end does not take more now, as over a slow line; somebody made it non-waiting.
            Span<Poll.Entry> ready = [new() { Descriptor = (int)_output.DangerousGetHandle(), Wanted = Poll.Out }];
            Poll.Wait(ready);
        }

        return null;
    }
}
