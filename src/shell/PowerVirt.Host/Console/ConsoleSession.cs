using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Domain;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Console;

/// <summary>Joins the user's terminal to a guest's console until the user leaves or the guest ends.</summary>
public static class ConsoleSession
{
    /// <summary>The key that leaves a console, Ctrl-], as with virsh and telnet.</summary>
    public const byte LeaveKey = 0x1d;

    /// <summary>
    /// Copies both ways. A terminal is raw meanwhile and as before afterwards; from anything else the bytes go through
    /// unchanged.
    /// </summary>
    /// <param name="path">A pseudo-terminal or a UNIX socket.</param>
    /// <param name="stop">Ends the session.</param>
    /// <returns>Why it ended.</returns>
    /// <exception cref="VmException">There is no such console.</exception>
    public static async Task<ConsoleEnd> AttachAsync(string path, CancellationToken stop)
    {
        using var input = new SafeFileHandle(0, ownsHandle: false);
        using var output = new SafeFileHandle(1, ownsHandle: false);
        return await AttachAsync(path, input, output, stop);
    }

    /// <summary>The same with a console that is reached otherwise, such as over a connection to another program.</summary>
    /// <param name="carry">Moves bytes between the console and this socket until either of them ends.</param>
    /// <param name="stop">Ends the session.</param>
    /// <returns>Why it ended; <paramref name="carry"/> has returned.</returns>
    public static async Task<ConsoleEnd> AttachAsync(Func<Socket, Task> carry, CancellationToken stop)
    {
        using var pair = SocketPair.Open();
        using var input = new SafeFileHandle(0, ownsHandle: false);
        using var output = new SafeFileHandle(1, ownsHandle: false);
        var theirs = new Socket(new SafeSocketHandle(pair.Theirs.DangerousGetHandle(), ownsHandle: false));
        var carrying = carry(theirs);
        pair.Ours.Blocking = false;
        try
        {
            return await CopyAsync(pair.Ours.SafeHandle, input, output, stop);
        }
        finally
        {
            pair.Ours.Shutdown(SocketShutdown.Both);
            await carrying;
        }
    }

    internal static async Task<ConsoleEnd> AttachAsync(
        string path, SafeFileHandle input, SafeFileHandle output, CancellationToken stop)
    {
        using var console = await GuestConsole.OpenAsync(path, stop);
        return await CopyAsync(console.Handle, input, output, stop);
    }

    private static async Task<ConsoleEnd> CopyAsync(
        SafeHandle console, SafeFileHandle input, SafeFileHandle output, CancellationToken stop)
    {
        var interactive = Terminal.Is(input);
        using var raw = interactive ? new RawTerminal(input) : null;
        using var copy = new ConsoleCopy(console, input, output, leaves: interactive);
        using var stopped = stop.Register(copy.Stop);
        // A thread of its own: it waits for people.
        return await Task.Factory.StartNew(copy.Run, CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }
}

/// <summary>Why a console session ended.</summary>
public enum ConsoleEnd
{
    /// <summary>The user pressed <see cref="ConsoleSession.LeaveKey"/>.</summary>
    Left,

    /// <summary>The guest's end was closed.</summary>
    GuestGone,

    /// <summary>Nobody reads the output any more.</summary>
    OutputGone,

    /// <summary>The caller ended it.</summary>
    Stopped,
}
