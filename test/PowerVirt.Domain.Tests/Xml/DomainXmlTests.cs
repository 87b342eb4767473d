using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml;

namespace PowerVirt.Domain.Tests.Xml;

public class DomainXmlTests
{
    [Fact]
    public void A_name_is_required()
    {
        var problem = Assert.Single(DomainXml.Parse("<domain type='kvm'><os><type>hvm</type></os></domain>").Problems);
        Assert.Contains("<name> is required", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_usb_has_no_master_and_so_its_place_among_controllers_stays()
    {
        var text = DomainXml.Format(Guests.Parse(Guests.Document(
            "<controller type='usb' index='2' model='ich9-uhci2'/><controller type='usb' index='2' model='none'>" +
            "<master startport='4'/></controller>")));
        Assert.Equal(text, DomainXml.Format(Guests.Parse(text)));
    }

    [Fact]
    public void A_write_policy_that_there_is_none_of_is_refused_and_the_usual_one_not_written()
    {
        const string Shared = "<filesystem><driver wrpolicy='{0}'/><source dir='/a'/><target dir='a'/></filesystem>";
        var problem = Assert.Single(DomainXml.Parse(Guests.Document(Shared.Replace("{0}", "immedte", StringComparison.Ordinal))).Problems);
        Assert.Equal("Invalid value for attribute 'wrpolicy' in element 'driver': 'immedte'.", problem.Message);
        var usual = DomainXml.Format(Guests.Parse(Guests.Document(Shared.Replace("{0}", "default", StringComparison.Ordinal))));
        Assert.DoesNotContain("<driver", usual, StringComparison.Ordinal);
    }

    [Fact]
    public void The_greatest_size_can_be_read_again_and_a_byte_more_is_refused()
    {
        var most = Guests.Document(memory: "<memory unit='bytes'>9223372036854774784</memory>");
        Assert.Contains("<memory unit='KiB'>9007199254740991</memory>", DomainXml.Format(Guests.Parse(most)), StringComparison.Ordinal);
        var more = Guests.Document(memory: "<memory unit='bytes'>9223372036854774785</memory>");
        Assert.Equal(ErrorCode.Overflow, DomainXml.Parse(more).Problems[0].Code);
    }

    [Fact]
    public void Another_root_element_is_refused()
    {
        var problem = Assert.Single(DomainXml.Parse("<network/>").Problems);
        Assert.Equal("unexpected root element <network>, expecting <domain>", problem.Message);
    }

    [Fact]
    public void Unknown_elements_are_reported_with_their_line_and_refused_only_on_validation()
    {
        var document = Guests.Document(elements: "<cup/>");
        var reported = Assert.Single(DomainXml.Parse(document).Problems);
        Assert.Equal((Severity.Warning, "/domain/cup", 5), (reported.Severity, reported.Place!.Path, reported.Place.Line));
        Assert.False(DomainXml.Parse(document, new XmlOptions(Validate: true)).Succeeded);
    }

    [Fact]
    public void A_screen_keeps_all_places_it_listens_at_beside_the_attribute_that_names_the_first()
    {
        var guest = Guests.Parse(Guests.Document(
            "<graphics type='vnc' socket='/run/s'><listen type='socket' socket='/run/s'/><listen type='address' address='192.0.2.1'/></graphics>"));
        Assert.Equal(
            [new GraphicsListen.UnixSocket("/run/s"), new GraphicsListen.Address("192.0.2.1")],
            guest.Devices.Of<VncGraphics>().Single().Listens);
        var again = Guests.Parse(DomainXml.Format(guest));
        Assert.Equal(
            guest.Devices.Of<VncGraphics>().Single().Listens, again.Devices.Of<VncGraphics>().Single().Listens.ToArray());
    }

    [Fact]
    public void All_problems_of_a_document_are_found_at_once()
    {
        var problems = DomainXml.Parse(Guests.Document(
            "<disk device='tape'><target dev='vda'/></disk><controller type='usb' index='x'/>",
            "<vcpu>0</vcpu><on_crash>explode</on_crash><cpu><topology sockets='1'/></cpu>")).Problems;
        Assert.Equal(6, problems.Count);
        Assert.All(problems, problem => Assert.True(problem.Place!.Line > 1));
    }

    [Theory]
    [InlineData("<mystery/>")]
    [InlineData("<rng model='unheard-of'/>")]
    [InlineData("<rng model='virtio' mystery='yes'><backend model='builtin'/></rng>")]
    public void A_document_full_of_mistakes_is_answered_with_the_first_of_them(string mistake)
    {
        var document = Guests.Document(string.Concat(Enumerable.Repeat(mistake, 20_000)));
        var problems = DomainXml.Parse(document).Problems;
        Assert.Equal(MarkupLimits.Problems + 1, problems.Count);
        Assert.Contains("these are the first 200", problems[^1].Message, StringComparison.Ordinal);
        Assert.Equal("/domain/devices", problems[0].Place!.Path[..15]);
    }

    [Fact]
    public void Only_aliases_of_the_user_stay_in_an_inactive_definition()
    {
        var domain = Guests.Parse(Guests.Document(
            "<rng model='virtio'><backend model='builtin'/><alias name='rng0'/></rng><rng model='virtio'><backend model='builtin'/><alias name='ua-mine'/></rng>"));
        Assert.Equal([null, "ua-mine"], domain.Devices.Select(device => device.Alias));
    }

    [Fact]
    public void A_password_is_written_only_where_secrets_are_asked_for()
    {
        var domain = Guests.Parse(Guests.Document("<graphics type='vnc' passwd='swordfish'/>"));
        Assert.DoesNotContain("swordfish", DomainXml.Format(domain), StringComparison.Ordinal);
        Assert.Contains("passwd='swordfish'", DomainXml.Format(domain, new XmlOptions(Secrets: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_and_qemu_arguments_of_other_programs_survive()
    {
        const string Document =
            """
            <domain type='qemu' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
              <name>guest</name>
              <metadata><app:thing xmlns:app='urn:app'>5 &lt; 6</app:thing></metadata>
              <memory unit='MiB'>512</memory>
              <os><type arch='ppc64le'>hvm</type></os>
              <qemu:commandline><qemu:arg value='-d'/><qemu:arg value='int,cpu'/><qemu:env name='A' value='b'/></qemu:commandline>
            </domain>
            """;
        var text = DomainXml.Format(Guests.Parse(Document));
        Assert.Contains("5 &lt; 6", text, StringComparison.Ordinal);
        Assert.Equal(["-d", "int,cpu"], Guests.Parse(text).Qemu.Arguments);
        Assert.Equal("b", Guests.Parse(text).Qemu.Environment[0].Value);
        Assert.Empty(DomainXml.Parse(text).Problems);
    }

    [Theory]
    [InlineData("<memory>1048576</memory>", 1UL << 30)]
    [InlineData("<memory unit='MiB'>1024</memory>", 1UL << 30)]
    [InlineData("<memory unit='G'>1</memory>", 1UL << 30)]
    [InlineData("<memory unit='MB'>256</memory>", 256_000_000UL)]
    [InlineData("<memory unit='bytes'>4096</memory>", 4096UL)]
    public void Sizes_are_read_in_every_unit(string memory, ulong bytes) =>
        Assert.Equal(bytes, Guests.Parse(Guests.Document(memory: memory)).Memory.Size);

    [Theory]
    [InlineData("<memory unit='EiB'>99999999</memory>")]
    [InlineData("<memory unit='furlong'>1</memory>")]
    [InlineData("<memory>-1</memory>")]
    [InlineData("<memory>lots</memory>")]
    public void A_size_that_is_none_is_refused(string memory) =>
        Assert.Single(DomainXml.Parse(Guests.Document(memory: memory)).Problems);
}
