using PowerVirt.Cli.Tests.Daemon;
using PowerVirt.Testing;

namespace PowerVirt.Cli.Tests.Commands;

/// <summary>What users see of a guest's life, word for word, from a daemon that has no other guests.</summary>
public sealed class GuestLifeTests(RunningDaemon daemon) : IClassFixture<RunningDaemon>
{
    [Fact]
    public async Task The_life_of_a_guest_is_told_as_expected()
    {
        using var shell = daemon.Shell();
        var file = await daemon.WriteAsync("tale");
        var other = await daemon.WriteAsync("other");
        var said = await shell.TranscriptAsync(
            $"define {file}", "list --all", "list", "list --all --json", "show tale", "autostart tale", "autostart tale on",
            "autostart tale", "start tale --paused", "list", "start tale", "show tale", "remove tale", "resume tale",
            "pause tale", "restart tale --force", "stop tale --timeout 0.1", "stop tale --force", "stop tale", "show tale",
            "rename tale story", "show tale", "autostart story off", $"define {other}", "rename story other",
            "start other --paused", "remove other --force", "remove story", "list --all");
        GoldenFile.Check("cli/daemon.txt", said.Replace(daemon.Folder, "/srv", StringComparison.Ordinal));
    }
}
