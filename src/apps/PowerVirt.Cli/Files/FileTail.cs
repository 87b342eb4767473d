using System.Text;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Files;

/// <summary>Reads the end of a text file that may be of any length.</summary>
internal static class FileTail
{
    /// <summary>The most that is read from the end.</summary>
    private const int Most = 4 << 20;

    /// <summary>The last whole lines; what is no UTF-8 is replaced.</summary>
    /// <exception cref="VmException">It cannot be read.</exception>
    public static string Read(string path, string what, int lines)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[Math.Min(file.Length, Most)];
            file.Seek(-bytes.Length, SeekOrigin.End);
            var text = bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
            return Encoding.UTF8.GetString(text[StartOf(text, lines)..]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new VmException(ErrorCode.OpenFailed, $"The {what} {path} cannot be read: " + failure switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
                UnauthorizedAccessException => "permission denied.",
                _ => failure.Message,
            }, cause: failure);
        }
    }

    private static int StartOf(ReadOnlySpan<byte> text, int lines)
    {
        // The line feed that ends the last line begins no other.
        var rest = text is [.., (byte)'\n'] ? text[..^1] : text;
        for (; lines > 0; lines--)
        {
            var feed = rest.LastIndexOf((byte)'\n');
            if (feed < 0) return 0;
            rest = rest[..feed];
        }

        return rest.Length + 1;
    }
}
