using PowerVirt.Domain;
using PowerVirt.Host.Launch;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Tests.Launch;

public sealed class OverlayStepTests : IDisposable
{
    private static readonly LaunchPlan Plan = new(
        "guest", "/usr/bin/qemu-system-ppc64", [], [],
        [new("PATH", Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin")], null!);

    private readonly string _folder = Directory.CreateTempSubdirectory("pv").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("base.img")]
    [InlineData("a: b, c=d.img")]
    public async Task An_overlay_lies_over_its_image_and_goes_with_the_guest(string name)
    {
        var step = Step(name);
        File.WriteAllBytes(step.Backing, new byte[1 << 20]);
        await using (var undo = new UndoStack())
        {
            using var host = new PreparedHost(undo);
            await OverlayStep.MakeAsync(step, Plan, host);
            Assert.Equal("QFI"u8, File.ReadAllBytes(step.Path).AsSpan(0, 3));
        }

        Assert.False(File.Exists(step.Path));
        Assert.True(File.Exists(step.Backing));
    }

    [Fact]
    public async Task What_qemu_img_says_is_passed_on()
    {
        await using var undo = new UndoStack();
        using var host = new PreparedHost(undo);
        var failure = await Assert.ThrowsAsync<VmException>(() => OverlayStep.MakeAsync(Step("missing.img"), Plan,
            host));
        Assert.Contains("No such file", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlay_of_another_guest_is_left_alone()
    {
        var step = Step("base.img");
        File.WriteAllText(step.Path, "another's");
        await using (var undo = new UndoStack())
        {
            using var host = new PreparedHost(undo);
            await Assert.ThrowsAsync<VmException>(() => OverlayStep.MakeAsync(step, Plan, host));
        }

        Assert.Equal("another's", File.ReadAllText(step.Path));
    }

    private HostStep.MakeOverlay Step(string name) =>
        new(Path.Combine(_folder, $"{name}.TRANSIENT"), Path.Combine(_folder, name), "raw", "It is forgotten.");
}
