using PowerVirt.Engine.Ports;
using PowerVirt.Host.Access;
using PowerVirt.Host.Linux;
using PowerVirt.Host.Process;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Tests.Access;

public sealed class GuestFilesTests : IDisposable
{
    private const string Qemu = "/usr/bin/qemu-system-ppc64";
    private const uint First = GuestAccount.First + 0x0FFE0001;
    private const uint Second = First + 1;
    private const UnixFileMode Usual = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly Fake _fake = new();

    public GuestFilesTests() => Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can run guests as other users.");

    public void Dispose() => _fake.Dispose();

    [Fact]
    public void What_a_guest_writes_is_its_own_until_it_ends()
    {
        var disk = Disk();
        GuestFiles.Admit(disk, FileUse.ReadWrite, First);
        Assert.True(CanRead(First, disk));
        Assert.False(CanRead(Second, disk));

        GuestFiles.Dismiss(disk, First);
        Assert.False(CanRead(First, disk));
        Assert.Equal(Usual, File.GetUnixFileMode(disk));
    }

    [Fact]
    public void A_disk_that_two_guests_share_is_opened_to_all_again_when_the_last_has_ended()
    {
        var disk = Disk();
        GuestFiles.Admit(disk, FileUse.ReadWrite, First);
        GuestFiles.Admit(disk, FileUse.ReadWrite, Second);
        GuestFiles.Dismiss(disk, First);
        Assert.True(CanRead(Second, disk));
        Assert.False(File.GetUnixFileMode(disk).HasFlag(UnixFileMode.OtherRead));

        GuestFiles.Dismiss(disk, Second);
        Assert.Equal(Usual, File.GetUnixFileMode(disk));
    }

    [Fact]
    public void What_a_guest_only_reads_stays_as_it_was_for_others()
    {
        var image = Disk();
        GuestFiles.Admit(image, FileUse.Read, First);
        Assert.True(CanRead(First, image));
        Assert.Equal(Usual, File.GetUnixFileMode(image));
        GuestFiles.Dismiss(image, First);
        Assert.False(CanRead(First, image), "the way to the image is still open");
    }

    [Fact]
    public void A_file_that_has_gone_leaves_nothing_on_its_way()
    {
        var disk = Disk();
        GuestFiles.Admit(disk, FileUse.ReadWrite, First);
        File.Delete(disk);
        GuestFiles.Dismiss(disk, First);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_fake.Folder));
    }

    [Fact]
    public void A_link_that_an_earlier_guest_left_hands_nothing_over()
    {
        var kept = Directory.CreateDirectory(Path.Combine(_fake.Folder, "tpm")).FullName;
        var foreign = Directory.CreateDirectory(Path.Combine(_fake.Folder, "foreign")).FullName;
        File.WriteAllText(Path.Combine(foreign, "shadow"), "");
        File.WriteAllText(Path.Combine(kept, "state"), "");
        Directory.CreateSymbolicLink(Path.Combine(kept, "link"), foreign);
        AccessSteps.HandOver(new HostStep.KeepDirectory(kept, "It is the guest's TPM."), First);
        Assert.Equal(First, FileOwnership.GroupOf(Path.Combine(kept, "state")));
        Assert.Equal(0u, FileOwnership.GroupOf(foreign));
        Assert.Equal(0u, FileOwnership.GroupOf(Path.Combine(foreign, "shadow")));
    }

    [Fact]
    public async Task A_real_qemu_runs_as_its_own_user_without_a_capability()
    {
        Assert.SkipUnless(File.Exists(Qemu), $"{Qemu} is not installed.");
        var disk = Disk();
        var bare = _fake.PlanFor(Qemu,
            new("-S", null, "Paused."), new("-machine", "none", "Bare."), new("-nodefaults", null, "Bare."),
            new("-display", "none", "Bare."), new("-blockdev", $"driver=file,filename={disk},node-name=disk", "The disk."));
        var plan = bare with
        {
            Account = new GuestAccount(First, null),
            Steps = [new HostStep.RequireFile(disk, FileUse.ReadWrite, "The guest's disk."), .. bare.Steps],
        };
        var guest = await Fake.Launcher().LaunchAsync(plan, paused: true, TestContext.Current.CancellationToken);
        var status = await File.ReadAllLinesAsync($"/proc/{guest.Pid}/status", TestContext.Current.CancellationToken);
        Assert.Contains($"Uid:\t{First}\t{First}\t{First}\t{First}", status);
        Assert.Contains($"Gid:\t{First}\t{First}\t{First}\t{First}", status);
        Assert.Contains("Groups:\t ", status);
        foreach (var set in (string[])["Inh", "Prm", "Eff", "Bnd", "Amb"])
            Assert.Contains($"Cap{set}:\t0000000000000000", status);
        Assert.Contains("NoNewPrivs:\t1", status);
        Assert.False(CanRead(Second, disk));

        await guest.TerminateAsync(TimeSpan.FromSeconds(5));
        await guest.DisposeAsync();
        _fake.AssertNothingLeft();
        Assert.Equal(Usual, File.GetUnixFileMode(disk));
    }

    private static bool CanRead(uint user, string path)
    {
        using var reader = ChildProcess.Start("/bin/cat", [path], [], new GuestAccount(user, null), []);
        return reader.Exit.GetAwaiter().GetResult().Code == 0;
    }

    private string Disk()
    {
        var path = Path.Combine(_fake.Folder, "disk.img");
        File.WriteAllText(path, "secret");
        File.SetUnixFileMode(path, Usual);
        return path;
    }
}
