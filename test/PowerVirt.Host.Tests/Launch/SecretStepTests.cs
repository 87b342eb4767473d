using PowerVirt.Domain;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Host.Launch;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Tests.Launch;

public sealed class SecretStepTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pv").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_secret_is_its_owners_alone_and_goes_with_the_guest()
    {
        var path = Path.Combine(_folder, "secret0");
        await using (var undo = new UndoStack())
        {
            using var host = new PreparedHost(undo);
            SecretStep.Write(new HostStep.WriteSecret(path, null, "a=b; c=d", "It is a cookie."), host);
            Assert.Equal("a=b; c=d", File.ReadAllText(path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_secret_that_is_not_kept_here_is_named()
    {
        await using var undo = new UndoStack();
        using var host = new PreparedHost(undo);
        var step = new HostStep.WriteSecret(Path.Combine(_folder, "secret0"), new SecretReference("ceph", null, "mine"),
            null, "It opens the image.");
        var failure = Assert.Throws<VmException>(() => SecretStep.Write(step, host));
        Assert.Equal("The secret 'mine' is not kept here. It opens the image.", failure.Message);
        Assert.False(File.Exists(step.Path));
    }
}
