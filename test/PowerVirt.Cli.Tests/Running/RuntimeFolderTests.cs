using System.Net.Sockets;
using PowerVirt.Cli.Running;

namespace PowerVirt.Cli.Tests.Running;

public sealed class RuntimeFolderTests : IDisposable
{
    private const int NoSuchProcess = 0x7fffffff;

    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-run").FullName;

    [Fact]
    public void What_a_guest_that_is_gone_left_is_removed()
    {
        var left = Make($"domain-{NoSuchProcess}-gone");
        using var folder = RuntimeFolder.Open(new Places(_folder, _folder));
        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void A_guest_that_runs_on_keeps_its_folder()
    {
        var kept = Make($"domain-{NoSuchProcess}-detached");
        var starting = Make($"domain-{Environment.ProcessId}-starting");
        using var monitor = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        monitor.Bind(new UnixDomainSocketEndPoint(Path.Combine(kept, "monitor.sock")));
        monitor.Listen();
        using var folder = RuntimeFolder.Open(new Places(_folder, _folder));
        Assert.True(Directory.Exists(kept));
        Assert.True(Directory.Exists(starting));
    }

    [Fact]
    public void In_a_folder_of_everyone_it_has_one_of_its_own()
    {
        using var folder = RuntimeFolder.Open(new Places(_folder, _folder) { IsShared = true });
        Assert.NotEqual(_folder, folder.Places.Runtime);
        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.Equal(Private, File.GetUnixFileMode(folder.Places.Runtime));
        folder.Dispose();
        Assert.False(Directory.Exists(folder.Places.Runtime));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Make(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
}
