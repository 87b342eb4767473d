using PowerVirt.Host.Launch;
using PowerVirt.Host.Process;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Tests;

/// <summary>A scratch directory with launch plans for programs that behave as a script says.</summary>
internal sealed class Fake : IDisposable
{
    public static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory,
        "../../PowerVirt.FakeQemu",
        Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')),
        "PowerVirt.FakeQemu"));

    public string Folder { get; } = Directory.CreateTempSubdirectory("pv").FullName;

    /// <summary>The guest's own directory, which the plan makes.</summary>
    public string GuestFolder => Path.Combine(Folder, "guest");

    public string Script(params string[] lines)
    {
        var path = Path.Combine(Folder, $"script-{Guid.NewGuid():n}");
        File.WriteAllLines(path, lines);
        return path;
    }

    public LaunchPlan Plan(params string[] script) =>
        PlanFor(Program, new Argument("-script", Script(script), "It says how to behave."));

    public LaunchPlan PlanFor(string program, params Argument[] arguments) => new(
        "vm",
        program,
        [
            .. arguments,
            new Argument("-chardev", "socket,id=charmonitor,fd=3,server=on,wait=off", "The monitor."),
            new Argument("-mon", "chardev=charmonitor,id=monitor,mode=control", "The monitor."),
        ],
        [
            new HostStep.MakeDirectory(GuestFolder, "It holds the guest's sockets."),
            new HostStep.ListenForMonitor(Path.Combine(GuestFolder, "monitor.sock"), 3,
                "It is the way to the monitor."),
        ],
        [.. OwnEnvironment.All],
        new CpuDecision.Model(null, new CpuLine(null), null, "Whichever QEMU takes."));

    public static QemuLauncher Launcher(double seconds = 20) =>
        new(new LaunchOptions { Deadline = TimeSpan.FromSeconds(seconds) });

    /// <summary>Whether a process still runs whose words name this folder.</summary>
    public bool HasProcess() => Directory.EnumerateDirectories("/proc").Any(process =>
    {
        try
        {
            return int.TryParse(Path.GetFileName(process), out _)
                && File.ReadAllText(Path.Combine(process, "cmdline")).Contains(Folder, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // It ended while we looked.
        }
    });

    public void AssertNothingLeft()
    {
        Assert.False(HasProcess(), "a process is left");
        Assert.False(Directory.Exists(GuestFolder), "the guest's directory is left");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
