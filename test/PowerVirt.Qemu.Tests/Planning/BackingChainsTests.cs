using PowerVirt.Domain;
using PowerVirt.Domain.Xml;
using PowerVirt.Qemu.Images;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Qemu.Tests.Images;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.Planning;

public class BackingChainsTests
{
    private static readonly XmlOptions Live = new(Inactive: false);

    private readonly Dictionary<string, byte[]> _images = [];
    private readonly List<string> _asked = [];

    [Fact]
    public void What_lies_beneath_is_written_down_with_its_format_and_told_to_QEMU()
    {
        _images["/srv/top.qcow2"] = Qcow2Bytes.Of("mid.qcow2", "qcow2");
        _images["/srv/mid.qcow2"] = Qcow2Bytes.Of("/base/base.img", "raw");
        _images["/srv/alone.qcow2"] = Qcow2Bytes.Of(null);
        var found = Find(Disk("vda", "raw", "/srv/raw.img") + Disk("vdb", "qcow2", "/srv/top.qcow2")
            + Disk("vdc", "qcow2", "/srv/alone.qcow2")).OrThrow();
        GoldenFile.Check("running/chains/live.xml", DomainXml.Format(found.Definition, Live));
        Assert.Equal(["/base/base.img", "/srv/mid.qcow2"], found.Unstated.Order());
        var plan = GuestPlans.Of(found.Definition, "power9", Recording.Qemu72,
            GuestPlans.Settings with { UnstatedImages = found.Unstated }).OrThrow();
        GoldenFile.Check("running/chains/nodes.txt", string.Concat(plan.Arguments
            .Where(argument => argument.Option == "-blockdev").Select(argument => $"{argument.Value}\n")));
        Assert.DoesNotContain(plan.Steps, step => step is HostStep.RequireFile { Path: "/base/base.img" or "/srv/mid.qcow2" });
    }

    [Fact]
    public void What_a_guest_may_have_written_is_never_believed()
    {
        _images["/srv/raw.img"] = Qcow2Bytes.Of("/etc/shadow", "raw");
        var found = Find(Disk("vda", "raw", "/srv/raw.img")).OrThrow();
        Assert.Empty(_asked);
        Assert.Empty(found.Unstated);
        _images["/srv/top.qcow2"] = Qcow2Bytes.Of("/srv/raw.img", "raw");
        Assert.Equal(["/srv/raw.img"], Find(Disk("vda", "qcow2", "/srv/top.qcow2")).OrThrow().Unstated);
        Assert.Equal(["/srv/top.qcow2", "/srv/raw.img"], _asked);
    }

    [Fact]
    public void A_block_device_beneath_is_opened_as_one()
    {
        _images["/srv/top.qcow2"] = Qcow2Bytes.Of("/dev/vg/base", "raw");
        _images["/dev/vg/base"] = [];
        var text = Text(Disk("vda", "qcow2", "/srv/top.qcow2"));
        Assert.Contains("<backingStore type='block' index='2'>", text, StringComparison.Ordinal);
        Assert.Contains("<source dev='/dev/vg/base'/>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_whose_format_is_not_said_must_lead_to_no_other_file()
    {
        _images["/srv/top.qcow2"] = Qcow2Bytes.Of("raw.img");
        _images["/srv/raw.img"] = Qcow2Bytes.Of("/etc/shadow", "raw");
        var refusal = Assert.Single(Find(Disk("vda", "qcow2", "/srv/top.qcow2")).Problems);
        Assert.Equal("The image /srv/top.qcow2 does not say the format of the image /srv/raw.img beneath it.", refusal.Message);
        _images["/srv/raw.img"] = Qcow2Bytes.Of(null, dataFile: true);
        Assert.Single(Find(Disk("vda", "qcow2", "/srv/top.qcow2")).Problems);
        foreach (var (bytes, format) in new[] { (new byte[4096], "raw"), (Qcow2Bytes.Of(null), "qcow2") })
        {
            _images["/srv/raw.img"] = bytes;
            Assert.Contains($"<format type='{format}'/>", Text(Disk("vda", "qcow2", "/srv/top.qcow2")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Images_in_a_circle_are_refused()
    {
        _images["/srv/a.qcow2"] = Qcow2Bytes.Of("b.qcow2", "qcow2");
        _images["/srv/b.qcow2"] = Qcow2Bytes.Of("a.qcow2", "qcow2");
        Assert.Contains("in a circle", Assert.Single(Find(Disk("vda", "qcow2", "/srv/a.qcow2")).Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json:{\"driver\":\"qcow2\"}")]
    [InlineData("nbd://host/export")]
    [InlineData("fat:rw:/tmp")]
    public void What_is_no_file_is_left_to_QEMU(string name)
    {
        _images["/srv/top.qcow2"] = Qcow2Bytes.Of(name, "raw");
        Assert.DoesNotContain("<backingStore", Text(Disk("vda", "qcow2", "/srv/top.qcow2")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_definition_says_counts_and_is_gone_on_from()
    {
        _images["/srv/top.qcow2"] = Qcow2Bytes.Of("other.img", "raw");
        _images["/srv/mid.qcow2"] = Qcow2Bytes.Of("base.img", "raw");
        var alone = Text(Disk("vda", "qcow2", "/srv/top.qcow2", "<backingStore/>"));
        Assert.DoesNotContain("other.img", alone, StringComparison.Ordinal);
        var stated = Disk("vda", "qcow2", "/srv/top.qcow2",
            "<backingStore type='file'><format type='qcow2'/><source file='/srv/mid.qcow2'/></backingStore>");
        Assert.Equal(["/srv/base.img"], Find(stated).OrThrow().Unstated);
        // Who states an image somewhere gives the guest rights to it.
        Assert.Empty(Find(stated + Disk("vdb", "raw", "/srv/base.img")).OrThrow().Unstated);
    }

    private static string Disk(string target, string format, string path, string backing = "") =>
        $"<disk type='file'><driver name='qemu' type='{format}'/><source file='{path}'/>{backing}"
        + $"<target dev='{target}' bus='virtio'/></disk>";

    private string Text(string disks) => DomainXml.Format(Find(disks).OrThrow().Definition, Live);

    private Parsed<BackingChains.Found> Find(string disks)
    {
        var xml = $"""
            <domain type='qemu'><name>guest</name><uuid>0b6f5a52-1c3e-4d7a-9a53-0d6c1d4f0e01</uuid><memory unit='MiB'>512</memory>
            <os><type arch='ppc64le' machine='pseries'>hvm</type></os><devices>{disks}</devices></domain>
            """;
        var named = RunningDefinition.Of(GuestPlans.Completed(xml, "power9", Recording.Qemu72), 1, FreeLinks.None);
        return BackingChains.Find(named, Recording.Capabilities(Recording.Qemu72), Look);
    }

    private ImageFile? Look(string path)
    {
        _asked.Add(path);
        var isDevice = path.StartsWith("/dev/", StringComparison.Ordinal);
        return _images.TryGetValue(path, out var bytes) ? new ImageFile(isDevice, ImageHeader.Read(bytes)) : null;
    }
}
