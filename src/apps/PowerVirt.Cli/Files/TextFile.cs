using System.Text;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Files;

/// <summary>Reads a whole text file that somebody named, within a bound.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a file, or of standard input for <c>-</c>.</summary>
    /// <param name="path">As the user wrote it.</param>
    /// <param name="what">What the file is, for messages: "definition".</param>
    /// <param name="most">The most bytes; a longer file is refused unread.</param>
    /// <exception cref="VmException">It cannot be read, or is too long.</exception>
    public static byte[] ReadBytes(string path, string what, int most)
    {
        if (path.Length == 0) throw new VmException(ErrorCode.OpenFailed, $"The {what} has no name: a path is expected.");
        try
        {
            using var stream = path == "-"
                ? new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0)
                : File.OpenRead(path);
            // A device or a pipe has no length: what counts is what can be read.
            var bytes = new byte[Math.Min(most, 64 << 10)];
            var length = 0;
            while (true)
            {
                var read = stream.Read(bytes, length, bytes.Length - length);
                if (read == 0) return bytes[..length];
                length += read;
                if (length < bytes.Length) continue;
                if (length >= most)
                    throw TooLong(path, what, most);
                Array.Resize(ref bytes, Math.Min(most, bytes.Length * 2));
            }
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            throw new VmException(ErrorCode.OpenFailed, $"The {what} {Name(path)} cannot be read: {Reason(path, e)}.",
                cause: e);
        }
    }

    /// <summary>The text of a file in UTF-8.</summary>
    /// <exception cref="VmException">It cannot be read, is too long, or is no text.</exception>
    public static string Read(string path, string what, int most)
    {
        var bytes = ReadBytes(path, what, most).AsSpan();
        try
        {
            var mark = Encoding.UTF8.Preamble;
            return Strict.GetString(bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new VmException(ErrorCode.XmlError, $"The {what} {Name(path)} is not text in UTF-8 (byte {e.Index}).",
                "Save it as UTF-8.", e);
        }
    }

    private static VmException TooLong(string path, string what, int most) => new(ErrorCode.XmlError,
        $"The {what} {Name(path)} has more than {most} bytes; that much is not read.");

    private static bool IsFileProblem(Exception e) =>
        e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static string Name(string path) => path == "-" ? "on standard input" : path;

    private static string Reason(string path, Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        _ when Directory.Exists(path) => "it is a directory",
        UnauthorizedAccessException => "permission denied",
        _ => e.Message.TrimEnd('.'),
    };
}
