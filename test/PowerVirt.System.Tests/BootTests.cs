using System.Text.Json;

namespace PowerVirt.System.Tests;

/// <summary>Real boots: the guest's own kernel says which CPU it has, and that must be what was predicted.</summary>
public class BootTests
{
    [Theory]
    [InlineData("native", "", "POWER9 (architected)", "0x0f000005")]
    [InlineData("power8", "<cpu mode='host-model'><model>power8</model></cpu>", "POWER8 (architected)", "0x0f000004")]
    [InlineData("power9", "<cpu mode='host-model'><model>power9</model></cpu>", "POWER9 (architected)", "0x0f000005")]
    [InlineData("custom", "<cpu mode='custom' match='exact'><model>POWER8</model></cpu>", "POWER8 (architected)", "0x0f000004")]
    public async Task Guest_sees_the_cpu_that_was_predicted(string name, string cpu, string cpuName, string cpuVersion)
    {
        using var guest = new Guest(name, cpu);
        var predicted = JsonDocument.Parse((await Command.PowerVirtAsync("explain", guest.File, "--format", "json")).Output)
            .RootElement.GetProperty("cpu").GetProperty("guest");
        Assert.Equal((cpuName, cpuVersion), (predicted.GetProperty("cpu").GetString(), predicted.GetProperty("cpuVersion").GetString()));

        var outcome = await Command.PowerVirtAsync("run", guest.File);
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith(cpuName, outcome.Report("cpu"), StringComparison.Ordinal);
        Assert.Equal(cpuVersion, outcome.Report("cpu-version"));
        Assert.Contains("emulated", outcome.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(guest.Processes);
    }

    [Fact]
    public async Task Guest_finds_the_devices_of_its_definition()
    {
        using var guest = new Guest("devices", devices:
            "<console type='pty'/><interface type='user'><model type='virtio'/></interface><rng model='virtio'><backend model='builtin'/></rng>"
            + "<graphics type='vnc'/><video><model type='vga'/></video><input type='tablet' bus='usb'/>");
        var outcome = await Command.PowerVirtAsync("run", guest.File);
        Assert.Equal(0, outcome.ExitCode);
        Assert.NotNull(outcome.Report("cpu"));
    }

    [Fact]
    public async Task Console_can_be_a_file()
    {
        using var guest = new Guest("file", devices: "");
        var log = guest.Beside("console.log");
        File.WriteAllText(guest.File, File.ReadAllText(guest.File)
            .Replace("<devices></devices>", $"<devices><serial type='file'><source path='{log}'/></serial></devices>", StringComparison.Ordinal));
        Assert.Equal(0, (await Command.PowerVirtAsync("run", guest.File)).ExitCode);
        Assert.Contains("== end of guest report ==", await File.ReadAllTextAsync(log), StringComparison.Ordinal);
    }
}
