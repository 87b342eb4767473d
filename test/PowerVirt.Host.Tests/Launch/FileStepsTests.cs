using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Launch;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Tests.Launch;

public sealed class FileStepsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pv").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_made_file_has_its_size_is_private_and_is_left_alone_the_next_time()
    {
        var step = new HostStep.MakeFile(Path.Combine(_folder, "nvram/vm"), 65_537, "It is the NVRAM.");
        FileSteps.Make(step);
        Assert.Equal(new byte[65_537], File.ReadAllBytes(step.Path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(step.Path));
        File.WriteAllText(step.Path, "the guest's");
        FileSteps.Make(step);
        Assert.Equal("the guest's", File.ReadAllText(step.Path));
    }

    [Fact]
    public void A_full_disk_is_named_with_the_file_and_no_half_file_stays()
    {
        Assert.SkipUnless(Environment.UserName == "root", "Mounting a small disk needs root.");
        Mount("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", _folder);
        try
        {
            var step = new HostStep.MakeFile(Path.Combine(_folder, "nvram"), 1 << 20, "It is the NVRAM.");
            var failure = Assert.Throws<VmException>(() => FileSteps.Make(step));
            Assert.Equal($"{step.Path} cannot be made: the disk is full. It is the NVRAM.", failure.Message);
            Assert.Equal($"Make room where {step.Path} lies.", failure.Problem.Remedy);
            Assert.False(File.Exists(step.Path));
        }
        finally
        {
            Mount("umount", _folder);
        }
    }

    [Fact]
    public void A_directory_in_place_of_a_file_is_told()
    {
        var failure = Assert.Throws<VmException>(() =>
            FileSteps.Require(new HostStep.RequireFile(_folder, FileUse.Read, "It is the kernel.")));
        Assert.Equal($"{_folder} cannot be opened for reading: it is a directory. It is the kernel.", failure.Message);
        Assert.Equal("Name a file.", failure.Problem.Remedy);
    }

    [Fact]
    public async Task A_directory_that_was_there_before_stays()
    {
        await using (var undo = new UndoStack())
        {
            using var host = new PreparedHost(undo);
            FileSteps.MakeDirectory(new HostStep.MakeDirectory(_folder, "It is ours."), host);
            FileSteps.MakeDirectory(new HostStep.MakeDirectory(Path.Combine(_folder, "new"), "It is ours."), host);
            File.WriteAllText(Path.Combine(_folder, "new/socket"), "");
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.Combine(_folder, "new")));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
        Assert.True(Directory.Exists(_folder));
    }

    [Fact]
    public async Task A_file_opened_for_appending_is_continued_by_the_program()
    {
        using var fake = new Fake();
        var log = Path.Combine(fake.Folder, "serial.log");
        File.WriteAllText(log, "before\n");
        var plan = fake.Plan("say after", "greet", "serve");
        plan = plan with
        {
            Emulator = "/bin/sh",
            Arguments = [new("-c", $"echo after >&7; exec {Fake.Program} \"$@\" 7>&-", "It writes."),
                new("sh", null, "Its name."), .. plan.Arguments],
            Steps = plan.Steps.Add(new HostStep.OpenFile(log, FileUse.Append, 7, "It is the console's log.")),
        };
        var guest = await Fake.Launcher().LaunchAsync(plan, false, TestContext.Current.CancellationToken);
        await guest.DisposeAsync();
        Assert.Equal("before\nafter\n", File.ReadAllText(log));
    }

    private static void Mount(string program, params string[] words)
    {
        using var process = System.Diagnostics.Process.Start(program, words);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
