using System.Diagnostics;
using System.Net.Sockets;
using PowerVirt.Testing;

namespace PowerVirt.Cli.Tests;

/// <summary>Every example starts, emulated, through the program itself.</summary>
public sealed class ExampleStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-example").FullName;

    [Theory]
    [MemberData(nameof(ExamplesTests.Files), MemberType = typeof(ExamplesTests))]
    public async Task An_example_starts_and_goes_on_detached(string file)
    {
        await PrepareAsync(file);
        var (code, output, errors) = await EndAsync(
            Programs.PowerVirt, "run", Path.Combine(_folder, file), "--virt-type", "qemu", "--detach");
        Assert.Equal(0, code);
        Assert.Contains("EMULATED", errors, StringComparison.Ordinal);
        var pid = int.Parse(Field(output, "pid"));
        var words = (await File.ReadAllTextAsync($"/proc/{pid}/cmdline")).Split('\0');
        var monitor = Field(output, "monitor").Split(' ')[0];
        var status = await StatusAsync(monitor);
        Directory.Delete(Path.GetDirectoryName(monitor)!, recursive: true);
        Assert.Contains("\"running\": true", status, StringComparison.Ordinal);

        // Nobody watches it: QEMU has to end by itself.
        Assert.DoesNotContain("-no-shutdown", words);
        Assert.Equal(file == "laptop.xml", words.Contains("-no-reboot"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Puts what the example needs into a folder of the test's own.</summary>
    private async Task PrepareAsync(string file)
    {
        var images = Environment.GetEnvironmentVariable("POWERVIRT_LAB") ?? Repository.PathOf("artifacts/lab");
        var kernel = Environment.GetEnvironmentVariable("POWERVIRT_TEST_KERNEL") ?? Path.Combine(images, "vmlinux");
        var initrd = Environment.GetEnvironmentVariable("POWERVIRT_TEST_INITRD") ?? Path.Combine(images, "initrd.gz");
        var text = (await File.ReadAllTextAsync(Repository.PathOf($"examples/{file}")))
            .Replace("/var/lib/powervirt/boot/vmlinux", kernel, StringComparison.Ordinal)
            .Replace("/var/lib/powervirt/boot/initrd.gz", initrd, StringComparison.Ordinal)
            .Replace("/var/lib/powervirt/images", _folder, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(_folder, file), text);
        var image = Path.Combine(_folder, Path.ChangeExtension(file, "qcow2"));
        if (text.Contains(image, StringComparison.Ordinal))
            await EndAsync("qemu-img", "create", "-q", "-f", "qcow2", image, "1G");
    }

    private static async Task<(int Code, string Output, string Errors)> EndAsync(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>The answer to query-status; QEMU is told to quit then.</summary>
    private static async Task<string?> StatusAsync(string monitor)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(monitor));
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        await stream.WriteAsync("""{"execute": "qmp_capabilities"}"""u8.ToArray());
        await stream.WriteAsync("""{"execute": "query-status", "id": "status"}"""u8.ToArray());
        string? line;
        do line = await reader.ReadLineAsync();
        while (line is not null && !line.Contains("\"status\"}", StringComparison.Ordinal));
        await stream.WriteAsync("""{"execute": "quit"}"""u8.ToArray());
        try
        {
            await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            // It has ended without a last word.
        }

        return line;
    }

    private static string Field(string output, string name) => output.Split('\n')
        .First(line => line.StartsWith($"{name} ", StringComparison.Ordinal))[name.Length..].Trim();
}
