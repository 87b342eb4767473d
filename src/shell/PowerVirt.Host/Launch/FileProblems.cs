using PowerVirt.Domain;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Launch;

/// <summary>Says why a file cannot be used, naming the file and who needs it.</summary>
internal static class FileProblems
{
    /// <param name="path">The file.</param>
    /// <param name="wanted">What was to be done, such as <c>be opened for reading</c>.</param>
    /// <param name="why">The sentence that says who needs it.</param>
    /// <param name="failure">What the operating system says.</param>
    public static VmException Of(string path, string wanted, string why, Exception failure)
    {
        var (reason, remedy) = Reason(path, failure);
        return new VmException(ErrorCode.SystemError, $"{path} cannot {wanted}: {reason}. {why}", remedy, failure);
    }

    /// <summary>Whether this is a failure of the operating system with a file.</summary>
    public static bool Is(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException;

    private static (string Reason, string? Remedy) Reason(string path, Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => ("it does not exist", "Put it there, or name another one."),
        UnauthorizedAccessException when Directory.Exists(path) => ("it is a directory", "Name a file."),
        UnauthorizedAccessException => ($"{Environment.UserName} may not",
            "Give the user access, or run PowerVirt as one who has it."),
        IOException { HResult: Errno.NoSpace } => ("the disk is full", $"Make room where {path} lies."),
        IOException { HResult: Errno.Quota } => ("the user's disk quota is used up", $"Make room where {path} lies."),
        System.Net.Sockets.SocketException socket => (Errno.Words(socket.NativeErrorCode), null),
        _ => (failure.Message.TrimEnd('.'), null),
    };
}
