namespace PowerVirt.Cli.Tests.Commands;

public sealed class CreateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-create").FullName;

    public static TheoryData<string> Wishes =>
    [
        "--virt-type qemu",
        "--cpu power8 --memory 8G --vcpus 8 --disk /srv/a.qcow2 --disk /srv/b.img --cdrom /srv/c.iso",
        "--arch ppc64 --kernel /srv/vmlinux --initrd /srv/initrd --cmdline console=hvc0 --network none",
        "--graphics vnc --network user --network bridge=br0",
        "--host power8 --virt-type kvm",
        "--host power9 --cpu power9 --disk /dev/vg/root",
        "--host power10-lpar --cpu power9",
    ];

    [Theory]
    [MemberData(nameof(Wishes))]
    public async Task What_is_created_has_no_problems_where_it_was_made_for(string wish)
    {
        using var shell = new Shell();
        var file = Path.Combine(_folder, "guest.xml");
        var made = await shell.RunAsync($"create guest {wish} --output {file} --qemu {Shell.Recording}");
        Assert.Equal((0, ""), (made.Code, made.Output));
        var host = wish.Split(' ') is ["--host", var name, ..] ? $"--host {name}" : "";
        var answer = await shell.RunAsync($"check {file} {host} --qemu {Shell.Recording}");
        Assert.Equal(new Answer(0, $"{file}: no problems\n", ""), answer);
    }

    [Fact]
    public async Task Relative_paths_become_absolute()
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync($"create guest --disk disk.qcow2 --kernel vmlinux --qemu {Shell.Recording}");
        Assert.Contains($"'{Path.GetFullPath("disk.qcow2")}'", answer.Output, StringComparison.Ordinal);
        Assert.Contains($"<kernel>{Path.GetFullPath("vmlinux")}</kernel>", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_27th_disk_is_vdaa()
    {
        using var shell = new Shell();
        var disks = string.Concat(Enumerable.Range(1, 27).Select(number => $" --disk /srv/{number}.img"));
        var answer = await shell.RunAsync($"create guest{disks} --qemu {Shell.Recording}");
        Assert.Contains("<target dev='vdz' bus='virtio'/>", answer.Output, StringComparison.Ordinal);
        Assert.Contains("<target dev='vdaa' bus='virtio'/>", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_is_overwritten()
    {
        using var shell = new Shell();
        var file = Path.Combine(_folder, "kept.xml");
        await File.WriteAllTextAsync(file, "kept");
        var answer = await shell.RunAsync($"create guest --output {file} --qemu {Shell.Recording}");
        Assert.Equal(1, answer.Code);
        Assert.Contains($"There is a file {file} already", answer.Errors, StringComparison.Ordinal);
        Assert.Equal("kept", await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("--output")]
    [InlineData("--kernel")]
    public async Task A_file_without_a_name_is_refused(string option)
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync(["create", "guest", option, "", "--qemu", Shell.Recording]);
        Assert.Equal(2, answer.Code);
        Assert.Contains($"'' is not possible for {option}", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_a_directory_that_is_not_there_is_refused()
    {
        using var shell = new Shell();
        var answer = await shell.RunAsync($"create guest --output {_folder}/none/x.xml --qemu {Shell.Recording}");
        Assert.Equal(1, answer.Code);
        Assert.Contains("its directory is not there", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_guest_leaves_no_file()
    {
        using var shell = new Shell();
        var file = Path.Combine(_folder, "none.xml");
        Assert.Equal(3, (await shell.RunAsync($"create guest --memory 300M --output {file} --qemu {Shell.Recording}")).Code);
        Assert.False(File.Exists(file));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
