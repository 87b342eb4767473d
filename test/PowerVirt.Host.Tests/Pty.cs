using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Host.Tests;

/// <summary>A pseudo-terminal, to play a guest's console or a user's terminal.</summary>
internal sealed partial class Pty : IDisposable
{
    private Pty(SafeFileHandle master, SafeFileHandle slave, string path) =>
        (Master, Slave, Path) = (master, slave, path);

    public SafeFileHandle Master { get; }

    public SafeFileHandle Slave { get; }

    public string Path { get; }

    public static Pty Open()
    {
        Span<byte> name = stackalloc byte[256];
        Assert.Equal(0, OpenPty(out var master, out var slave, ref MemoryMarshal.GetReference(name), 0, 0));
        return new Pty(new(master, true), new(slave, true),
            System.Text.Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]));
    }

    public void Dispose()
    {
        Slave.Dispose();
        Master.Dispose();
    }

    [LibraryImport("libutil.so.1", EntryPoint = "openpty", SetLastError = true)]
    private static partial int OpenPty(out int master, out int slave, ref byte name, nint mode, nint size);
}
