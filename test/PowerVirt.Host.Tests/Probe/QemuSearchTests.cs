using PowerVirt.Domain;
using PowerVirt.Host.Probe;
using PowerVirt.Power;

namespace PowerVirt.Host.Tests.Probe;

public sealed class QemuSearchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-path").FullName;

    [Fact]
    public void The_search_path_comes_first_and_a_program_once()
    {
        var (first, second) = (Make("a/qemu-system-ppc64"), Make("b/qemu-system-ppc64"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "c"), Path.Combine(_folder, "a"));
        var search = Search("a:c", new QemuPlaces([Path.Combine(_folder, "b")], null));
        Assert.Equal([first, second], search.ProgramsFor(Architecture.Ppc64Le, Architecture.X64));
    }

    [Fact]
    public void What_cannot_be_started_is_passed_over()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "a"));
        File.WriteAllText(Path.Combine(_folder, "a/qemu-system-ppc64"), "");
        Assert.Empty(Search("a", QemuPlaces.None).ProgramsFor(Architecture.Ppc64Le, Architecture.X64));
    }

    [Fact]
    public void The_program_for_the_hosts_own_guests_counts_on_power_only()
    {
        var own = Make("libexec/qemu-kvm");
        var search = Search("", new QemuPlaces([], own));
        Assert.Equal([own], search.ProgramsFor(Architecture.Ppc64Le, Architecture.Ppc64Le));
        Assert.Empty(search.ProgramsFor(Architecture.Ppc64Le, Architecture.X64));
    }

    [Fact]
    public void Nothing_is_found_in_a_folder_named_relatively() =>
        Assert.Throws<VmException>(
            () => new QemuSearch("bin:.", QemuPlaces.None).Find(Architecture.Ppc64Le, Architecture.X64));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private QemuSearch Search(string folders, QemuPlaces places) =>
        new(string.Join(':', folders.Split(':').Select(folder => Path.Combine(_folder, folder))), places);

    private string Make(string relative)
    {
        var path = Path.Combine(_folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
