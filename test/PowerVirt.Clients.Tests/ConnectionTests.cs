using System.Runtime.InteropServices;

namespace PowerVirt.Clients.Tests;

/// <summary>What virsh asks about the daemon and its host.</summary>
public class ConnectionTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const string NoHostEmulator = "libvirtd wants an emulator of the host's own architecture.";

    [Fact]
    public async Task Version_names_the_library_and_the_qemu()
    {
        if (daemon.IsForeign) Assert.Skip(NoHostEmulator);
        var text = (await daemon.VirshAsync("version", "--daemon")).Good();
        Assert.Contains("Using library: libvirt ", text);
        Assert.Matches(@"Running hypervisor: QEMU \d+\.\d+\.\d+", text);
        Assert.Matches(@"Running against daemon: \d+\.\d+\.\d+", text);
    }

    [Fact]
    public async Task The_read_only_socket_lists_and_refuses_to_change()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "readonly");
        var list = await daemon.RunAsync(["virsh", "-c", daemon.ReadOnlyUri, "list", "--all"]);
        Assert.Contains(guest.Name, list.Good());
        var text = (await daemon.RunAsync(["virsh", "-c", daemon.ReadOnlyUri, "undefine", guest.Name])).Bad();
        Assert.Contains("read only access prevents", text);
        Assert.Contains(guest.Name, (await daemon.VirshAsync("list", "--all")).Good());
    }

    [Fact]
    public async Task Capabilities_offer_power_guests()
    {
        var xml = (await daemon.VirshAsync("capabilities")).Good();
        var architectures = Xml.Values(xml, "/capabilities/guest/arch/@name");
        Assert.Contains("ppc64", architectures);
        Assert.Contains("ppc64le", architectures);
        Assert.Contains("pseries", Xml.Values(xml, "/capabilities/guest/arch[@name='ppc64le']/machine"));
        Assert.Contains("qemu", Xml.Values(xml, "/capabilities/guest/arch[@name='ppc64le']/domain/@type"));
        Xml.Value(xml, "/capabilities/host/cpu/arch");
    }

    [Theory]
    [InlineData("")]
    [InlineData("--arch ppc64le --virttype qemu --machine pseries")]
    public async Task Domain_capabilities_describe_a_pseries_guest(string words)
    {
        if (daemon.IsForeign && words.Length == 0) Assert.Skip(NoHostEmulator);
        var xml = (await daemon.VirshAsync($"domcapabilities {words}".TrimEnd().Split(' '))).Good();
        Assert.StartsWith("ppc64", Xml.Value(xml, "/domainCapabilities/arch"));
        Assert.StartsWith("pseries", Xml.Value(xml, "/domainCapabilities/machine"));
        Assert.Contains("POWER9", Xml.Values(xml, "/domainCapabilities/cpu/mode[@name='custom']/model"));
        Assert.Contains("virtio", Xml.Values(xml, "/domainCapabilities/devices/disk/enum[@name='bus']/value"));
    }

    [Fact]
    public async Task Node_information_is_the_host()
    {
        var text = (await daemon.VirshAsync("nodeinfo")).Good();
        Assert.Matches($@"CPU\(s\): +{Environment.ProcessorCount}\n", text);
        Assert.Matches(@"Memory size: +[1-9]\d{5,} KiB", text);
    }

    [Theory]
    [InlineData("hostname", @"\S+")]
    [InlineData("uri", "^qemu.*:///system")]
    [InlineData("maxvcpus --type qemu", @"^\d+")]
    [InlineData("freecell", @"\d+ KiB")]
    [InlineData("nodememstats", @"total *: +\d+ KiB")]
    [InlineData("nodecpustats", @"idle: +\d+")]
    [InlineData("nodecpumap", @"CPUs present: +\d+")]
    [InlineData("cpu-models ppc64le", "POWER9")]
    public async Task Host_queries_are_answered(string words, string pattern)
    {
        var outcome = await daemon.VirshAsync(words.Split(' '));
        if (daemon.IsForeign && outcome.ExitCode != 0) Assert.Skip($"libvirtd says: {outcome.Text}");
        Assert.Matches(pattern, outcome.Good());
    }

    [Fact]
    public async Task Tables_of_a_POWER_host_are_told_and_another_host_has_none()
    {
        var outcome = await daemon.VirshAsync("sysinfo");
        if (RuntimeInformation.ProcessArchitecture == Architecture.Ppc64le) Assert.Contains("<sysinfo", outcome.Good());
        else if (daemon.IsForeign) Assert.Skip($"libvirtd asks dmidecode: {outcome.Text}");
        else Assert.Contains("Host SMBIOS information is not available", outcome.Bad());
    }

    [Theory]
    [InlineData("pool-list --all")]
    [InlineData("net-list --all")]
    [InlineData("secret-list")]
    [InlineData("iface-list --all")]
    [InlineData("nwfilter-list")]
    [InlineData("nodedev-list")]
    public async Task Lists_of_other_kinds_are_answered(string words) =>
        (await daemon.VirshAsync(words.Split(' '))).Good();
}
