using PowerVirt.Cli.Tests.Daemon;

namespace PowerVirt.Cli.Tests.Commands;

/// <summary>The verbs that talk to a daemon, against a real one with real guests.</summary>
public sealed class DaemonVerbTests(RunningDaemon daemon) : IClassFixture<RunningDaemon>
{
    [Fact]
    public async Task A_definition_that_is_wrong_is_refused_with_its_lines()
    {
        using var shell = daemon.Shell();
        var file = await daemon.WriteAsync("wrong");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("<vcpu>1<", "<vcpu>one<", StringComparison.Ordinal));
        var answer = await shell.RunAsync($"define {file}");
        Assert.Equal(3, answer.Code);
        Assert.Contains($"{file}:5: error: ", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await shell.RunAsync("show wrong")).Code);
    }

    [Fact]
    public async Task A_definition_is_taken_and_what_check_finds_is_shown_as_warnings()
    {
        using var shell = daemon.Shell();
        var file = await daemon.WriteAsync("odd");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace(">512<", ">700<", StringComparison.Ordinal));
        var answer = await shell.RunAsync($"define {file}");
        Assert.Equal((0, "odd is defined.\n"), (answer.Code, answer.Output));
        Assert.Contains($"{file}:4: warning: The memory size 700 MiB", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("error", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_daemon_refuses_is_said_in_its_words()
    {
        using var shell = daemon.Shell();
        const string Disk = "<disk type='file'><source file='/srv/a'/><target dev='vda'/></disk>";
        var file = await daemon.WriteAsync("twin", devices: $"{Disk}{Disk}<tray/>");
        var answer = await shell.RunAsync($"define {file}");
        Assert.Equal((3, ""), (answer.Code, answer.Output));
        Assert.Contains($"{file}:7: warning: ", answer.Errors, StringComparison.Ordinal);
        Assert.Single(answer.Errors.Split('\n'), line => line.Contains(": error: ", StringComparison.Ordinal));
        Assert.Contains("target 'vda' duplicated", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_for_a_pc_is_refused_with_the_way_to_convert_it()
    {
        using var shell = daemon.Shell();
        var answer = await shell.RunAsync("define golden/cli/check/x86.xml");
        Assert.Equal((3, ""), (answer.Code, answer.Output));
        Assert.Contains("x86.xml:8: error: ", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("'powervirt check golden/cli/check/x86.xml --convert'", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_created_guest_stays_itself_when_its_file_is_changed_and_defined_again()
    {
        using var shell = daemon.Shell();
        var file = Path.Combine(daemon.Folder, "created.xml");
        await shell.RunAsync($"create created --qemu {Cli.Tests.Shell.Recording} --output {file}");
        Assert.Equal(0, (await shell.RunAsync($"define {file}")).Code);
        var before = (await shell.RunAsync("show created --xml")).Output;
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("2097152", "1048576", StringComparison.Ordinal));
        Assert.Equal(0, (await shell.RunAsync($"define {file}")).Code);
        Assert.Equal(before.Replace("2097152", "1048576", StringComparison.Ordinal),
            (await shell.RunAsync("show created --xml")).Output);
    }

    [Fact]
    public async Task What_is_shown_as_xml_can_be_defined_again()
    {
        using var shell = daemon.Shell();
        await shell.RunAsync($"define {await daemon.WriteAsync("again")}");
        var file = Path.Combine(daemon.Folder, "shown.xml");
        await File.WriteAllTextAsync(file, (await shell.RunAsync("show again --xml")).Output);
        Assert.Equal(new Answer(0, "again is defined.\n", ""), await shell.RunAsync($"define {file}"));
    }

    [Fact]
    public async Task What_is_saved_in_the_editor_counts()
    {
        using var shell = daemon.Shell("sed -i s/524288/1048576/");
        await shell.RunAsync($"define {await daemon.WriteAsync("edited")}");
        Assert.Equal(new Answer(0, "edited is changed.\n", ""), await shell.RunAsync("edit edited"));
        Assert.Contains("memory   1 GiB", (await shell.RunAsync("show edited")).Output, StringComparison.Ordinal);
        // The same edit again finds nothing to change.
        Assert.Equal(new Answer(0, "edited is left as it is.\n", ""), await shell.RunAsync("edit edited"));
    }

    [Theory]
    [InlineData("sed -i s/524288/much/", 3, "error: ")]
    [InlineData("sed -i s/kept/lost/", 1, "The text is of a guest lost, not kept.")]
    [InlineData("false", 1, "false ended with exit code 1; nothing is changed.")]
    public async Task An_edit_that_cannot_count_is_kept_in_a_file(string editor, int code, string said)
    {
        using var shell = daemon.Shell(editor);
        await shell.RunAsync($"define {await daemon.WriteAsync("kept")}");
        var before = (await shell.RunAsync("show kept --xml")).Output;
        var answer = await shell.RunAsync("edit kept");
        Assert.Equal(code, answer.Code);
        Assert.Contains(said, answer.Errors, StringComparison.Ordinal);
        Assert.Equal(before, (await shell.RunAsync("show kept --xml")).Output);
        var draft = answer.Errors.Split("our text is in ")[1].Trim().TrimEnd('.');
        Assert.True(File.Exists(draft), answer.Errors);
        Directory.Delete(Path.GetDirectoryName(draft)!, recursive: true);
    }

    [Fact]
    public async Task An_editor_that_is_not_there_is_named()
    {
        using var shell = daemon.Shell("no-such-editor");
        await shell.RunAsync($"define {await daemon.WriteAsync("unread")}");
        var answer = await shell.RunAsync("edit unread");
        Assert.Equal(1, answer.Code);
        Assert.Contains("The editor no-such-editor cannot be started", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("restart")]
    public async Task A_paused_guest_is_not_asked_in_vain(string verb)
    {
        using var shell = daemon.Shell();
        var guest = $"{verb}ed";
        await shell.RunAsync($"define {await daemon.WriteAsync(guest)}");
        await shell.RunAsync($"start {guest} --paused");
        var answer = await shell.RunAsync($"{verb} {guest} --timeout 60");
        Assert.Equal(1, answer.Code);
        Assert.Contains("is paused, and does not hear what it is asked", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await shell.RunAsync($"stop {guest} --force")).Code);
    }

    [Fact]
    public async Task Logs_end_with_the_last_lines_of_qemu()
    {
        using var shell = daemon.Shell();
        await shell.RunAsync($"define {await daemon.WriteAsync("logged")}");
        await shell.RunAsync("start logged --paused");
        await shell.RunAsync("stop logged --force");
        var answer = await shell.RunAsync("logs logged --lines 1");
        Assert.Equal(0, answer.Code);
        Assert.Single(answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Events_are_told_as_they_happen_until_a_signal()
    {
        using var shell = daemon.Shell();
        await using var events = daemon.Start("events", "--json");
        await RunningProgram.ReadToAsync(events.Errors, "waiting for events");
        await shell.RunAsync($"define {await daemon.WriteAsync("heard")}");
        await shell.RunAsync("start heard --paused");
        await shell.RunAsync("stop heard --force");
        foreach (var change in new[] { "defined", "started", "suspended", "stopped" })
        {
            var line = await RunningProgram.ReadToAsync(events.Output, $"\"change\":\"{change}\"");
            Assert.Contains("\"guest\":\"heard\"", line, StringComparison.Ordinal);
        }

        await events.SignalAsync("INT");
        Assert.Equal(130, await events.EndAsync());
    }

    [Fact]
    public async Task Statistics_come_once_or_again_and_again()
    {
        using var shell = daemon.Shell();
        await shell.RunAsync($"define {await daemon.WriteAsync("usage")}");
        await shell.RunAsync("start usage --paused");
        var once = await shell.RunAsync("stats usage --once");
        Assert.Matches(@"\nusage +paused +\d+\.\d s +1 +512 MiB ", once.Output);
        Assert.Contains("\"vcpus\": 1,", (await shell.RunAsync("stats --once --json")).Output, StringComparison.Ordinal);

        await using var live = daemon.Start("stats", "usage", "--interval", "0.1");
        await RunningProgram.ReadToAsync(live.Output, " -  ");
        await RunningProgram.ReadToAsync(live.Output, "%");
        await live.SignalAsync("TERM");
        Assert.Equal(143, await live.EndAsync());
    }

    [Fact]
    public async Task A_screenshot_is_a_new_file_with_a_picture()
    {
        using var shell = daemon.Shell();
        await shell.RunAsync($"define {await daemon.WriteAsync("screen", devices: "<video><model type='vga'/></video>")}");
        await shell.RunAsync("start screen --paused");
        var picture = Path.Combine(daemon.Folder, "screen.ppm");
        var answer = await shell.RunAsync($"screenshot screen --output {picture}");
        Assert.Equal(new Answer(0, $"{picture}: the screen of screen, image/x-portable-pixmap\n", ""), answer);
        Assert.Equal("P6"u8.ToArray(), (await File.ReadAllBytesAsync(picture))[..2]);

        var again = await shell.RunAsync($"screenshot screen --output {picture}");
        Assert.Equal(1, again.Code);
        Assert.Contains($"There is a file {picture} already", again.Errors, StringComparison.Ordinal);
    }
}
