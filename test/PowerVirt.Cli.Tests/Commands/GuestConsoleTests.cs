using PowerVirt.Cli.Tests.Daemon;

namespace PowerVirt.Cli.Tests.Commands;

/// <summary>A guest that really boots, seen through its console.</summary>
public sealed class GuestConsoleTests(RunningDaemon daemon) : IClassFixture<RunningDaemon>
{
    private const string IsUp = "waiting for a shutdown request";

    [Fact]
    public async Task A_console_shows_how_a_guest_boots_and_powers_off()
    {
        using var shell = daemon.Shell();
        await shell.RunAsync($"define {await daemon.WriteAsync("boots", RunningDaemon.Boot)}");
        await using var console = daemon.Start("start", "boots", "--console");
        await RunningProgram.ReadToAsync(console.Output, IsUp);

        var answer = await shell.RunAsync("stop boots --timeout 120");
        Assert.Equal(new Answer(0, "boots powered off.\n", ""), answer);
        // The guest's end is the console's end.
        Assert.Equal(0, await console.EndAsync());
    }

    [Fact]
    public async Task A_console_is_one_programs_until_another_takes_it()
    {
        using var shell = daemon.Shell();
        await shell.RunAsync($"define {await daemon.WriteAsync("seat")}");
        await using var first = daemon.Start("start", "seat", "--console");
        await RunningProgram.ReadToAsync(first.Output, "SLOF");
        await using (var second = daemon.Start("console", "seat"))
        {
            Assert.Contains("error", await second.Errors.ReadToEndAsync(), StringComparison.Ordinal);
            Assert.Equal(1, await second.EndAsync());
        }

        await using var third = daemon.Start("console", "seat", "--force");
        await first.EndAsync();
        await shell.RunAsync("stop seat --force");
        Assert.Equal(0, await third.EndAsync());
    }
}
