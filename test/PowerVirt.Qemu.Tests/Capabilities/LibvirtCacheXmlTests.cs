using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.Tests.Capabilities;

public class LibvirtCacheXmlTests
{
    [Theory]
    [InlineData(Recording.Qemu72)]
    [InlineData("qemu-7.2-ppc64-kvm-power9")]
    public void What_was_written_is_read_with_the_same_facts(string recording)
    {
        var qemu = Recording.Capabilities(recording);
        var text = LibvirtCacheXml.Format(new LibvirtCache("/usr/bin/qemu-system-ppc64", qemu) { QemuTime = 5, MicrocodeVersion = 7 });
        var read = LibvirtCacheXml.Parse(text).OrThrow();
        Assert.Equal(text, LibvirtCacheXml.Format(read));
        Assert.Equal(LibvirtFlags.Of(qemu), LibvirtFlags.Of(read.Qemu));
        Assert.Equal(qemu.Version, read.Qemu.Version);
        Assert.Equal(qemu.Tcg?.Machine("pseries")?.MaxCpus, read.Qemu.Tcg?.Machine("pseries")?.MaxCpus);
        Assert.Equal(qemu.Kvm?.CpuModels.Select(Spelled), read.Qemu.Kvm?.CpuModels.Select(Spelled));
    }

    [Fact]
    public void A_flag_of_tomorrow_is_a_warning()
    {
        var read = LibvirtCacheXml.Parse("<qemuCaps><flag name='kvm'/><flag name='teleport'/><version>10000002</version></qemuCaps>");
        Assert.True(read.Succeeded);
        Assert.Contains("teleport", Assert.Single(read.Problems).Message, StringComparison.Ordinal);
        Assert.NotNull(read.Value.Qemu.Kvm);
        Assert.Equal(new QemuVersion(10, 0, 2), read.Value.Qemu.Version);
    }

    [Fact]
    public void Another_document_is_refused() => Assert.Null(LibvirtCacheXml.Parse("<domain/>").Value);

    // QEMU takes the names of CPUs in any case.
    private static (string Name, string? Type) Spelled(CpuModel model) => (model.LibvirtName, model.TypeName);
}
