using System.Runtime.InteropServices;

namespace PowerVirt.Host.Linux;

/// <summary>Waits for a few descriptors, and moves bytes through them without waiting.</summary>
internal static partial class Poll
{
    public const short In = 1;
    public const short Out = 4;
    public const short Error = 8;
    public const short HangUp = 16;

    /// <summary>What is wanted of a descriptor and what came; a negative one is passed over.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Entry
    {
        public int Descriptor;
        public short Wanted;
        public short Came;
    }

    /// <summary>Waits, without limit, until something comes.</summary>
    public static void Wait(Span<Entry> entries)
    {
        while (PollFor(ref MemoryMarshal.GetReference(entries), (nuint)entries.Length, -1) < 0)
            if (Errno.Last != Errno.Interrupted) throw new LinuxException("poll", Errno.Last);
    }

    /// <summary>The bytes read; 0 at the end, -1 when there is nothing now.</summary>
    /// <remarks>A pseudo-terminal whose other end is closed fails with EIO, which is its end.</remarks>
    public static int Read(int descriptor, Span<byte> bytes)
    {
        var count = (int)ReadInto(descriptor, ref MemoryMarshal.GetReference(bytes), (nuint)bytes.Length);
        return count >= 0 ? count : Errno.Last is Errno.Again or Errno.Interrupted ? -1 : 0;
    }

    /// <summary>The bytes written; -1 when there is no room now, 0 when nobody reads any more.</summary>
    public static int Write(int descriptor, ReadOnlySpan<byte> bytes)
    {
        var count = (int)WriteFrom(descriptor, ref MemoryMarshal.GetReference(bytes), (nuint)bytes.Length);
        return count >= 0 ? count : Errno.Last is Errno.Again or Errno.Interrupted ? -1 : 0;
    }

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int PollFor(ref Entry entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint ReadInto(int descriptor, ref byte bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteFrom(int descriptor, ref byte bytes, nuint count);
}
