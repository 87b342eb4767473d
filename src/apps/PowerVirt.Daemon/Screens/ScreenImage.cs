using System.Text.Json;
using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Rpc.Streams;

namespace PowerVirt.Daemon.Screens;

/// <summary>A picture of a guest's screen in a file of its own, which is gone once it is read.</summary>
internal sealed class ScreenImage : IDisposable
{
    private readonly string _path;

    private ScreenImage(string path) => _path = path;

    /// <summary>What QEMU writes unless it is asked for something else.</summary>
    public const string Type = "image/x-portable-pixmap";

    /// <exception cref="VmException">The guest has no screen, or QEMU does not answer.</exception>
    public static async Task<ScreenImage> TakeAsync(IRunningGuest guest, CancellationToken stop)
    {
        var folder = guest.Traces.Directories.FirstOrDefault()
            ?? throw new VmException(ErrorCode.OperationUnsupported, "The guest has no directory to put a picture in.");
        var image = new ScreenImage(Path.Combine(folder, $"screen-{Guid.NewGuid():n}.ppm"));
        try
        {
            await guest.AskAsync(new QmpCommand("screendump", $"{{\"filename\":\"{JsonEncodedText.Encode(image._path)}\"}}"), stop);
            return image;
        }
        catch (VmException)
        {
            image.Dispose();
            throw;
        }
    }

    public async Task SendAsync(RpcStream stream)
    {
        using (this)
        {
            await using var file = File.OpenRead(_path);
            var buffer = new byte[64 * 1024];
            while (await file.ReadAsync(buffer) is > 0 and var count) await stream.SendAsync(buffer.AsMemory(0, count));
        }
    }

    public void Dispose() => File.Delete(_path);
}
