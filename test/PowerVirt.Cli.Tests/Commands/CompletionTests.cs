using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Tests.Daemon;

namespace PowerVirt.Cli.Tests.Commands;

/// <summary>What a shell is offered.</summary>
public sealed class CompletionTests(RunningDaemon daemon) : IClassFixture<RunningDaemon>
{
    [Theory]
    [InlineData("st", "start stats stop")]
    [InlineData("start comp", "complete-me")]
    [InlineData("stop complete-me --f", "--force")]
    [InlineData("autostart complete-me o", "off on")]
    [InlineData("stop --connect /nowhere/sock c", "")]
    [InlineData("run guest.xml --virt-type k", "kvm")]
    [InlineData("explain guest.xml --host power10-", "power10-lpar power10-lpar-power9 power10-nested")]
    [InlineData("cpu b", "baseline")]
    [InlineData("completion z", "zsh")]
    public async Task The_last_word_is_completed(string words, string expected)
    {
        using var shell = daemon.Shell();
        await shell.RunAsync($"define {await daemon.WriteAsync("complete-me")}");
        var answer = await shell.RunAsync($"complete -- {words}");
        Assert.Equal(expected, string.Join(' ', answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal((0, ""), (answer.Code, answer.Errors));
    }

    [Theory]
    [InlineData("in-bash", "in-", "in-bash")]
    [InlineData("odd $x *", @"odd\ \$", @"odd\ \$x\ \*")]
    public async Task Bash_completes_a_guests_name_as_a_word_of_its_own(string name, string typed, string completed)
    {
        using var shell = daemon.Shell();
        await shell.RunAsync($"define {await daemon.WriteAsync(name, file: "in-bash")}");
        // As bash has them, the words stand there with their quotes.
        var script =
            $$"""
              source <(powervirt completion bash)
              COMP_WORDS=(powervirt start '{{typed}}')
              COMP_CWORD=2
              _powervirt
              printf '%s\n' "${COMPREPLY[@]}"
              """;
        await using var bash = RunningProgram.Start("bash", ["-c", script], new Dictionary<string, string>
        {
            [DaemonChoice.Variable] = daemon.Socket,
            ["PATH"] = $"{Path.GetDirectoryName(Programs.PowerVirt)}:{Environment.GetEnvironmentVariable("PATH")}",
        });
        Assert.Equal($"{completed}\n", await bash.Output.ReadToEndAsync());
    }
}
