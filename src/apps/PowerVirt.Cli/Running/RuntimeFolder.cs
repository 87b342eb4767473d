using System.Globalization;
using System.Net.Sockets;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Running;

/// <summary>
/// The folder for the sockets of running guests: private, and freed of what guests that are gone have left.
/// </summary>
internal sealed class RuntimeFolder : IDisposable
{
    private const string Monitor = "monitor.sock";

    private readonly string? _ownFolder;

    private RuntimeFolder(Places places, string? ownFolder) => (Places, _ownFolder) = (places, ownFolder);

    /// <summary>The user's places, with the folder to use.</summary>
    public Places Places { get; }

    public static RuntimeFolder Open(Places places)
    {
        if (places.IsShared)
        {
            var own = MakeOwn();
            return new RuntimeFolder(places with { Runtime = own }, own);
        }

        Sweep(places.Runtime);
        return new RuntimeFolder(places, null);
    }

    /// <summary>Removes a folder made for this run, unless a guest that goes on still has its own in it.</summary>
    public void Dispose()
    {
        if (_ownFolder is null || !Directory.Exists(_ownFolder)) return;
        if (!Directory.EnumerateFileSystemEntries(_ownFolder).Any()) Directory.Delete(_ownFolder);
    }

    /// <summary>A folder below one of everyone's, where only a name that nobody could guess is safe.</summary>
    private static string MakeOwn()
    {
        try
        {
            return Directory.CreateTempSubdirectory("powervirt-").FullName;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new VmException(ErrorCode.SystemError,
                $"There is no place for the guest's sockets: {failure.Message}",
                "Set XDG_RUNTIME_DIR to a directory of your own.", failure);
        }
    }

    private static void Sweep(string runtime)
    {
        if (!Directory.Exists(runtime)) return;
        try
        {
            foreach (var left in Directory.EnumerateDirectories(runtime, "domain-*").Where(IsLeft))
                Directory.Delete(left, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What stays does no harm: no other guest has a folder of that name.
        }
    }

    /// <summary>
    /// Whether a guest's folder belongs to nobody any more: the program that made it has ended, and no QEMU listens.
    /// </summary>
    private static bool IsLeft(string folder)
    {
        var number = Path.GetFileName(folder).Split('-')[1];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var maker)) return false;
        if (Directory.Exists($"/proc/{maker}")) return false;
        if (!File.Exists(Path.Combine(folder, Monitor))) return true;
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(Path.Combine(folder, Monitor)));
            return false;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode == SocketError.ConnectionRefused;
        }
    }
}
