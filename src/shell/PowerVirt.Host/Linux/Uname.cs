using System.Runtime.InteropServices;
using System.Text;

namespace PowerVirt.Host.Linux;

/// <summary>What the kernel calls itself and its machine.</summary>
internal static partial class Uname
{
    /// <summary>
    /// struct utsname of Linux: six fields of 65 bytes; the third is the release, the fifth the machine.
    /// </summary>
    private const int Field = 65;

    public static (string Machine, string Release) Read()
    {
        Span<byte> names = stackalloc byte[6 * Field];
        Errno.Check(Ask(ref MemoryMarshal.GetReference(names)), "uname");
        return (Text(names[(4 * Field)..]), Text(names[(2 * Field)..]));
    }

    private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field[..field.IndexOf((byte)0)]);

    [LibraryImport("libc", EntryPoint = "uname", SetLastError = true)]
    private static partial int Ask(ref byte names);
}
