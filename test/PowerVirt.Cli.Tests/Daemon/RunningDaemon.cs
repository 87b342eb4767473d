using System.Diagnostics;
using PowerVirt.Cli.Daemon;
using PowerVirt.Testing;

namespace PowerVirt.Cli.Tests.Daemon;

/// <summary>A real daemon with its files in a folder of its own, and command lines that reach it.</summary>
public sealed class RunningDaemon : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private Process? _process;

    /// <summary>For what a test leaves there.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("powervirt-cli").FullName;

    public string Socket => Path.Combine(Folder, "root/run/libvirt-sock");

    public async ValueTask InitializeAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var ready = new NotifySocket(Path.Combine(Folder, "ready"));
        var start = new ProcessStartInfo(Programs.Daemon, ["--root", Path.Combine(Folder, "root")]);
        start.Environment["NOTIFY_SOCKET"] = ready.Path;
        _process = Process.Start(start)!;
        await ready.ReadyAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        using (var shell = Shell())
        {
            foreach (var line in (await shell.RunAsync("list")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
                await shell.RunAsync($"stop {line.Split(' ')[0]} --force");
        }

        using (var kill = Process.Start("kill", [$"{_process!.Id}"])) await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A shell whose powervirt talks to this daemon.</summary>
    internal Shell Shell(string? editor = null)
    {
        var variables = new Dictionary<string, string> { [DaemonChoice.Variable] = Socket };
        if (editor is not null) variables["EDITOR"] = editor;
        return new Shell { Variables = variables };
    }

    /// <summary>powervirt as a process of its own.</summary>
    internal RunningProgram Start(params string[] words) => RunningProgram.Start(
        Programs.PowerVirt, words, new Dictionary<string, string> { [DaemonChoice.Variable] = Socket });

    /// <summary>The definition of an emulated guest, in a file; without a kernel it stays in its firmware.</summary>
    internal async Task<string> WriteAsync(string name, string os = "", string devices = "", string? file = null)
    {
        var path = Path.Combine(Folder, $"{file ?? name}.xml");
        await File.WriteAllTextAsync(path,
            $"""
             <domain type='qemu'>
               <name>{name}</name>
               <uuid>6a7141d1-1ad2-4d95-85dd-{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes($"{name,-6}"[..6]))}</uuid>
               <memory unit='MiB'>512</memory>
               <vcpu>1</vcpu>
               <os><type arch='ppc64le' machine='pseries-7.2'>hvm</type>{os}</os>
               <devices><console type='pty'/>{devices}</devices>
             </domain>

             """);
        return path;
    }

    /// <summary>The part of <c>os</c> that boots the kernel for tests, which stays until it is told to power off.</summary>
    internal static string Boot
    {
        get
        {
            var images = Environment.GetEnvironmentVariable("POWERVIRT_LAB") ?? Repository.PathOf("artifacts/lab");
            var kernel = Environment.GetEnvironmentVariable("POWERVIRT_TEST_KERNEL") ?? Path.Combine(images, "vmlinux");
            var initrd = Environment.GetEnvironmentVariable("POWERVIRT_TEST_INITRD") ?? Path.Combine(images, "initrd.gz");
            return $"<kernel>{kernel}</kernel><initrd>{initrd}</initrd>" +
                "<cmdline>console=hvc0 quiet powervirt.then=stay</cmdline>";
        }
    }
}
