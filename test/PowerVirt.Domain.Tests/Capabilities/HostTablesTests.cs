using PowerVirt.Domain.Capabilities;
using PowerVirt.Domain.Xml.Capabilities;
using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Domain.Tests.Capabilities;

public class HostTablesTests
{
    [Fact]
    public void The_kernels_listing_becomes_tables()
    {
        const string Listing = "processor : 8\ncpu : POWER8E (raw), altivec supported\nrevision : 2.1 (pvr 004b 0201)\n\n"
            + "platform : PowerNV\nmodel : 8247-22L\nmachine : PowerNV 8247-22L & more\n";
        const string Expected = """
            <sysinfo type='smbios'>
              <system>
                <entry name='version'>PowerNV 8247-22L &amp; more</entry>
                <entry name='serial'>8247-22L</entry>
                <entry name='family'>PowerNV</entry>
              </system>
              <processor>
                <entry name='socket_destination'>8</entry>
                <entry name='type'>POWER8E (raw), altivec supported</entry>
                <entry name='version'>2.1 (pvr 004b 0201)</entry>
              </processor>
            </sysinfo>

            """;
        Assert.Equal(Expected, HostTablesXml.Format(HostTables.Of(CpuListing.Read(Listing))));
    }

    [Fact]
    public void A_host_that_says_nothing_has_no_tables() => Assert.Empty(HostTables.Of(CpuListing.Read("")).Tables);
}
