namespace PowerVirt.Clients.Tests;

/// <summary>What virsh is told about the host and the guests that it runs.</summary>
public class CapabilityTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const string Emulator = "/usr/bin/qemu-system-ppc64";

    [Theory]
    [InlineData("--machine nonsense", $"invalid argument: the machine 'nonsense' is not supported by emulator '{Emulator}'")]
    [InlineData("--virttype kvm", $"invalid argument: the accel 'kvm' is not supported by '{Emulator}' on this host")]
    public async Task Domain_capabilities_of_what_is_not_there_are_refused(string words, string refusal) =>
        Assert.Contains(refusal, (await daemon.VirshAsync(
            ["domcapabilities", "--arch", "ppc64", .. words.Split(' ')])).Bad());

    [Fact]
    public async Task An_emulator_that_is_not_there_is_refused_in_libvirts_words()
    {
        const string Refusal = "Cannot check QEMU binary /nowhere/qemu: No such file or directory";
        await using var guest = Guest.Written(daemon, "no-emulator", devices: "<emulator>/nowhere/qemu</emulator>");
        foreach (var answer in new[]
        {
            await daemon.VirshAsync("define", guest.File),
            await daemon.VirshAsync("domcapabilities", "--emulatorbin", "/nowhere/qemu"),
        })
        {
            Assert.Contains($"error: {Refusal}", answer.Bad());
            Assert.DoesNotContain("--qemu", answer.Text);
        }
    }

    [Fact]
    public async Task An_emulator_that_was_known_and_has_gone_is_refused_like_one_that_never_was()
    {
        var folder = Directory.CreateTempSubdirectory("powervirt-emulator-");
        try
        {
            var emulator = Path.Combine(folder.FullName, "qemu");
            File.Copy(Emulator, emulator);
            await using var guest = Guest.Written(daemon, "gone", devices: $"<emulator>{emulator}</emulator>");
            (await daemon.VirshAsync("define", guest.File)).Good();
            File.Delete(emulator);
            Assert.Contains($"error: Cannot check QEMU binary {emulator}: No such file or directory",
                (await daemon.VirshAsync("define", guest.File)).Bad());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_host_has_a_uuid_that_stays()
    {
        var uuid = Xml.Value((await daemon.VirshAsync("capabilities")).Good(), "/capabilities/host/uuid");
        Assert.True(Guid.TryParse(uuid, out _), uuid);
        Assert.Equal(uuid, Xml.Value((await daemon.VirshAsync("capabilities")).Good(), "/capabilities/host/uuid"));
    }

    [Fact]
    public async Task A_level_that_is_not_known_is_refused_with_those_that_are()
    {
        await using var guest = Guest.Written(daemon, "power99");
        var text = await File.ReadAllTextAsync(guest.File);
        await File.WriteAllTextAsync(guest.File, text.Replace(
            "<devices>", "<cpu mode='host-model'><model>power99</model></cpu><devices>", StringComparison.Ordinal));
        (await daemon.VirshAsync("define", guest.File)).Good();
        var refusal = (await guest.VirshAsync("start")).Bad();
        if (daemon.IsForeign) return; // libvirt refuses every host-model where it emulates.
        Assert.Contains("Unknown compatibility mode power99", refusal);
        Assert.Contains("power8, power9, power10, power11", refusal);
    }

    [Fact]
    public async Task Domain_capabilities_offer_the_host_model_with_which_a_guest_starts()
    {
        var xml = (await daemon.VirshAsync("domcapabilities", "--arch", "ppc64le", "--virttype", "qemu")).Good();
        if (daemon.IsForeign) return; // libvirt refuses it where it emulates.
        Assert.Equal("yes", Xml.Value(xml, "/domainCapabilities/cpu/mode[@name='host-model']/@supported"));
        await using var guest = Guest.Written(daemon, "host-model");
        var text = await File.ReadAllTextAsync(guest.File);
        await File.WriteAllTextAsync(
            guest.File, text.Replace("<devices>", "<cpu mode='host-model'/><devices>", StringComparison.Ordinal));
        (await daemon.VirshAsync("create", guest.File, "--paused")).Good();
    }
}
