using System.Text;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Domain;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Process;

/// <summary>A log that a program goes on writing when we are gone; only its end is ever read.</summary>
internal sealed class LogTail(string path, long start) : IProgramOutput
{
    /// <summary>A log of this size is set aside at the next start, so that it does not grow for ever.</summary>
    private const long Full = 2 << 20;

    public string Text
    {
        get
        {
            try
            {
                using var file = File.OpenHandle(path, options: FileOptions.None,
                    share: FileShare.ReadWrite | FileShare.Delete);
                var length = RandomAccess.GetLength(file);
                var from = Math.Max(Math.Min(start, length), length - OutputTail.Kept);
                var bytes = new byte[length - from];
                var count = RandomAccess.Read(file, bytes, from);
                var cut = from > start ? "…" : "";
                return cut + Encoding.UTF8.GetString(bytes, 0, count).TrimEnd();
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                return ""; // Somebody has removed it: nothing is known then.
            }
        }
    }

    /// <summary>Opens the log for a program that is to be started; what it writes begins after what is there.</summary>
    /// <exception cref="VmException">It cannot be opened.</exception>
    public static (SafeFileHandle File, long Start) Open(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            if (new FileInfo(path) is { Exists: true, Length: > Full }) File.Move(path, $"{path}.1", overwrite: true);
            var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write,
                FileShare.ReadWrite | FileShare.Delete);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            FileEnd.Seek(file);
            return (file, RandomAccess.GetLength(file));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new VmException(ErrorCode.SystemError, $"The log {path} cannot be opened: {failed.Message}",
                cause: failed);
        }
    }

    public Task<string> LastAsync() => Task.FromResult(Text);

    public void Dispose()
    {
        // Nothing is held open.
    }
}
