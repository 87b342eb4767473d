namespace PowerVirt.System.Tests;

/// <summary>A definition that was created is one that boots.</summary>
public sealed class CreationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-test").FullName;

    [Fact]
    public async Task A_created_guest_boots_without_a_warning_of_qemu()
    {
        var (file, disk) = (Path.Combine(_folder, "guest.xml"), Path.Combine(_folder, "disk.img"));
        await File.WriteAllBytesAsync(disk, new byte[1 << 20]);
        var created = await Command.PowerVirtAsync("create", $"created-{Environment.ProcessId}", "--virt-type", "qemu",
            "--memory", "512M", "--cpu", "power8", "--disk", disk, "--kernel", Setting.Kernel, "--initrd", Setting.Initrd,
            "--cmdline", "console=hvc0 quiet", "--output", file);
        Assert.Equal(0, created.ExitCode);
        Assert.Equal(0, (await Command.PowerVirtAsync("check", file)).ExitCode);

        // The test kernel reboots when it has reported, and the created guest would start again.
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file))
            .Replace("<on_reboot>restart", "<on_reboot>destroy", StringComparison.Ordinal));
        var outcome = await Command.PowerVirtAsync("run", file);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("0x0f000004", outcome.Report("cpu-version"));
        Assert.DoesNotContain("warning", outcome.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("TCG doesn't support", outcome.Output + outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
