using System.Runtime.InteropServices;

namespace PowerVirt.Host.Linux;

/// <summary>What the kernel tells every program at its start (getauxval(3)).</summary>
internal static partial class AuxiliaryVector
{
    public const nuint Platform = 15;
    public const nuint BasePlatform = 24;

    /// <summary>An entry that is a text; empty where there is none.</summary>
    public static string Text(nuint type) => Ask(type) is var text and not 0 ? Marshal.PtrToStringUTF8(text) ?? "" : "";

    [LibraryImport("libc", EntryPoint = "getauxval")]
    private static partial nint Ask(nuint type);
}
