using System.Globalization;
using System.Net.Sockets;

namespace PowerVirt.Cli.Running;

/// <summary>The folder for the sockets of running guests: private, and freed of what guests that are gone have left.</summary>
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
            // In a folder of everyone only a name that nobody could guess is safe.
            var own = Directory.CreateTempSubdirectory("powervirt-").FullName;
            return new RuntimeFolder(places with { Runtime = own }, own);
        }

        if (Directory.Exists(places.Runtime))
            foreach (var left in Directory.EnumerateDirectories(places.Runtime, "domain-*").Where(IsLeft)) Directory.Delete(left, recursive: true);
        return new RuntimeFolder(places, null);
    }

    /// <summary>Removes a folder made for this run, unless a guest that goes on still has its own in it.</summary>
    public void Dispose()
    {
        if (_ownFolder is not null && Directory.Exists(_ownFolder) && !Directory.EnumerateFileSystemEntries(_ownFolder).Any())
            Directory.Delete(_ownFolder);
    }

    /// <summary>Whether a guest's folder belongs to nobody any more: the program that made it has ended, and no QEMU listens.</summary>
    private static bool IsLeft(string folder)
    {
        var number = Path.GetFileName(folder).Split('-')[1];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var maker)) return false;
        if (Directory.Exists($"/proc/{maker}") || !File.Exists(Path.Combine(folder, Monitor))) return false;
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
