using System.Globalization;
using PowerVirt.Cli.Output;
using PowerVirt.Domain;
using PowerVirt.Rpc.Client;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt screenshot</c>: a picture of a guest's screen.</summary>
internal static class ScreenshotCommand
{
    /// <summary>A screen of 16,384 by 16,384 points has fewer bytes even without compression.</summary>
    private const long Largest = 1L << 30;

    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var output = SharedOptions.FileName("--output",
            "A new file for the picture, or - for standard output; else a file with the guest's name and the time.");
        var verb = new Verb("screenshot", "Takes a picture of a running guest's screen.") { guest, output };
        verb.Examples = [new("powervirt screenshot web --output web.png", "what the guest's screen shows now")];
        verb.Notes = "The guest needs a video device; a pseries guest with a console alone has no screen.";
        return verb.Over(world, async (parsed, daemon, stop) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            var call = daemon.Stream();
            var picture = await daemon.Screen.DomainScreenshotAsync(new(domain, 0, 0), call);
            var path = parsed.GetValue(output) ?? FileName(domain.Name, picture.Mime);
            if (path == "-")
            {
                await using var standardOutput = new DescriptorStream(1);
                await CopyAsync(call.Stream!, standardOutput, stop);
                return ExitCode.Done;
            }

            await SaveAsync(call.Stream!, path, stop);
            world.Terminal.Line($"{path}: the screen of {domain.Name}, {picture.Mime ?? "of an unknown type"}");
            return ExitCode.Done;
        });
    }

    private static string FileName(string guest, string? type)
    {
        var time = DateTime.Now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return $"{guest}-{time}.{(type == "image/png" ? "png" : "ppm")}";
    }

    private static async Task SaveAsync(ClientStream stream, string path, CancellationToken stop)
    {
        var isOurs = false;
        try
        {
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                isOurs = true;
                await CopyAsync(stream, file, stop);
            }

            isOurs = false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new VmException(ErrorCode.OperationFailed, File.Exists(path) && !isOurs
                ? $"There is a file {path} already; it is left as it is."
                : $"The picture cannot be written: {failure.Message}", "Name another file with --output.", failure);
        }
        finally
        {
            // Half a picture is of no use.
            if (isOurs) File.Delete(path);
        }
    }

    private static async Task CopyAsync(ClientStream stream, Stream target, CancellationToken stop)
    {
        var length = 0L;
        while (await stream.ReceiveAsync(stop) is { IsEnd: false } piece)
        {
            length += piece.Data.Length;
            if (length > Largest)
                throw new VmException(ErrorCode.OperationFailed, $"The daemon sends more than {Largest} bytes as a picture.");
            await target.WriteAsync(piece.Data, stop);
        }

        await stream.FinishAsync(stop);
    }
}
