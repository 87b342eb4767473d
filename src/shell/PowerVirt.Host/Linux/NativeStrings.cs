using System.Runtime.InteropServices;
using System.Text;

namespace PowerVirt.Host.Linux;

/// <summary>
/// A null-terminated array of C strings in one block of memory, as <c>exec</c> wants argv and the environment.
/// </summary>
internal sealed unsafe class NativeStrings : IDisposable
{
    private byte* _block;

    /// <exception cref="ArgumentException">A string holds a NUL, which would end it early.</exception>
    public NativeStrings(IReadOnlyCollection<string> strings)
    {
        var pointers = (strings.Count + 1) * sizeof(byte*);
        var bytes = strings.Sum(text => Encoding.UTF8.GetByteCount(text) + 1);
        if (strings.Any(text => text.Contains('\0'))) throw new ArgumentException("A word for a program holds a NUL.");

        _block = (byte*)NativeMemory.Alloc((nuint)(pointers + bytes));
        var array = (byte**)_block;
        var text = _block + pointers;
        foreach (var item in strings)
        {
            *array++ = text;
            text += Encoding.UTF8.GetBytes(item, new Span<byte>(text, bytes));
            *text++ = 0;
        }

        *array = null;
    }

    public byte** Pointer => (byte**)_block;

    public void Dispose()
    {
        NativeMemory.Free(_block);
        _block = null;
    }
}
