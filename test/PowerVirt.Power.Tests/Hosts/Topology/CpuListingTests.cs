using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Power.Tests.Hosts.Topology;

public class CpuListingTests
{
    private const string Text = """
        processor	: 0
        cpu		: POWER9, altivec supported
        clock		: 2166.000000MHz
        revision	: 2.2 (pvr 004e 1202)

        processor	: 4
        cpu		: POWER9, altivec supported
        clock		: 3800.000000MHz
        revision	: 2.2 (pvr 004e 1202)

        timebase	: 512000000
        platform	: PowerNV
        model		: 8335-GTH
        machine		: PowerNV 8335-GTH
        MMU		: Radix
        """;

    [Fact]
    public void Cpus_and_machine_are_told_apart()
    {
        var listing = CpuListing.Read(Text);
        Assert.Equal(["0", "4"], listing.Cpus.Select(cpu => cpu.Number));
        Assert.Equal("PowerNV 8335-GTH", listing.Machine["machine"]);
        Assert.Equal(2166, listing.Megahertz);
        Assert.Equal("POWER9, altivec supported, rev 2.2 (pvr 004e 1202)", listing.Signature);
    }

    [Fact]
    public void A_listing_of_another_architecture_has_no_signature()
    {
        var listing = CpuListing.Read("processor : 0\nmodel name : Some CPU\n");
        Assert.Null(listing.Signature);
        Assert.Equal(0, listing.Megahertz);
        Assert.Null(CpuListing.Read("").Signature);
    }
}
