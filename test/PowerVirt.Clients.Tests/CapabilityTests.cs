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
