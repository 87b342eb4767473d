using System.Runtime.InteropServices;

namespace PowerVirt.Cli.Output;

/// <summary>Asks the terminal behind standard output how wide it is.</summary>
/// <remarks><see cref="System.Console.WindowWidth"/> would change the terminal's key modes, which a guest's console is
/// to find as they were.</remarks>
internal static partial class WindowSize
{
    private const int StandardOutput = 1;

    // TIOCGWINSZ of asm-generic/ioctls.h, and POWER's own (arch/powerpc/include/uapi/asm/ioctls.h).
    private static nuint Request => RuntimeInformation.OSArchitecture == Architecture.Ppc64le ? 0x40087468u : 0x5413u;

    /// <summary>Columns; null where there is no terminal or it does not say.</summary>
    public static int? Columns()
    {
        var size = default(Size);
        return Ask(StandardOutput, Request, ref size) == 0 && size.Columns > 0 ? size.Columns : null;
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Ask(int descriptor, nuint request, ref Size size);

    /// <summary>struct winsize.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Size
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }
}
