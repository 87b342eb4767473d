using System.Diagnostics;

namespace PowerVirt.Cli.Tests.Daemon;

/// <summary>A user's own daemon is there when it is wanted.</summary>
public sealed class SessionDaemonTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("powervirt-home").FullName;

    [Fact]
    public async Task Clients_that_come_at_once_start_one_daemon()
    {
        using var shell = ShellWith(Path.GetDirectoryName(Programs.Daemon)!);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => shell.RunAsync("list --all --connect session")));
        Assert.All(answers, answer => Assert.Equal(0, answer.Code));
        Assert.Equal(0, (await shell.RunAsync("list --all --connect qemu:///session")).Code);
        Assert.Single(Daemons());
    }

    [Fact]
    public async Task A_daemon_that_is_nowhere_is_told()
    {
        using var shell = ShellWith("/nowhere");
        var answer = await shell.RunAsync("list --connect session");
        Assert.Equal(1, answer.Code);
        Assert.Contains("powervirtd is neither in /nowhere nor on the PATH", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_daemon_that_ends_at_once_is_quoted()
    {
        var program = Path.Combine(_home, "powervirtd");
        await File.WriteAllTextAsync(program, "#!/bin/sh\necho no room; exit 3\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var shell = ShellWith(_home);
        var answer = await shell.RunAsync("list --connect session");
        Assert.Equal(1, answer.Code);
        Assert.Contains("ended before it was ready", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("no room", answer.Errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (var pid in Daemons())
        {
            using var process = Process.GetProcessById(pid);
            process.Kill();
            process.WaitForExit();
        }

        Directory.Delete(_home, recursive: true);
    }

    private Shell ShellWith(string folder) => new()
    {
        ProgramFolder = folder,
        Variables = new() { ["HOME"] = _home, ["XDG_RUNTIME_DIR"] = Path.Combine(_home, "run") },
    };

    /// <summary>Daemons whose environment names this test's home.</summary>
    private IReadOnlyList<int> Daemons() =>
    [
        .. Process.GetProcessesByName("powervirtd").Select(process => process.Id)
            .Where(pid => EnvironmentOf(pid).Split('\0').Contains($"HOME={_home}")),
    ];

    private static string EnvironmentOf(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/environ");
        }
        catch (IOException)
        {
            return ""; // Somebody else's daemon, which has ended meanwhile.
        }
    }
}
