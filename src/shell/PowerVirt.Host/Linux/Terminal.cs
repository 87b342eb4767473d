using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Host.Linux;

/// <summary>
/// Terminals: their modes, and opening one without waiting and without becoming its session's leader.
/// </summary>
internal static partial class Terminal
{
    // The same on x86-64, arm64 and ppc64le (asm-generic/fcntl.h).
    private const int ReadWrite = 0x2;
    private const int NoControl = 0x100;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int Now = 0;

    /// <summary>struct termios differs between architectures and is never looked into; 60 bytes at most.</summary>
    private const int ModeSize = 256;

    public static bool Is(SafeHandle descriptor) => IsTerminal(descriptor) == 1;

    /// <summary>The terminal's mode, opaque, for <see cref="Restore"/>.</summary>
    public static byte[] Mode(SafeHandle terminal)
    {
        var mode = new byte[ModeSize];
        Errno.Check(GetAttributes(terminal, ref mode[0]), "tcgetattr");
        return mode;
    }

    /// <summary>Every byte goes through as it is: no echo, no lines, no signals from keys.</summary>
    public static void MakeRaw(SafeHandle terminal, byte[] mode)
    {
        var raw = (byte[])mode.Clone();
        MakeRaw(ref raw[0]);
        Errno.Check(SetAttributes(terminal, Now, ref raw[0]), "tcsetattr");
    }

    /// <summary>Never fails: a terminal that is gone needs no restoring.</summary>
    public static void Restore(SafeHandle terminal, byte[] mode) => _ = SetAttributes(terminal, Now, ref mode[0]);

    /// <summary>Opens a terminal for both directions, not waiting; null with the error where that cannot be.</summary>
    public static SafeFileHandle? Open(string path, out int error)
    {
        var descriptor = OpenFile(path, ReadWrite | NoControl | NonBlocking | CloseOnExec, 0);
        error = descriptor < 0 ? Errno.Last : 0;
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    [LibraryImport("libc", EntryPoint = "isatty")]
    private static partial int IsTerminal(SafeHandle descriptor);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static partial int GetAttributes(SafeHandle descriptor, ref byte mode);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static partial int SetAttributes(SafeHandle descriptor, int when, ref byte mode);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void MakeRaw(ref byte mode);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenFile(string path, int flags, int mode);
}
