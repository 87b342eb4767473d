using CsCheck;
using PowerVirt.Power.Hosts;
using PowerVirt.Power.Spapr;
using PowerVirt.Testing;

namespace PowerVirt.Power.Tests.Hosts;

public class HostFactsFileTests
{
    private const string Power9 = """
        {
          "architecture": "ppc64le", "platform": "bare-metal", "pvr": "0x004e1202",
          "kvm": "hv", "guestMmu": ["hash", "radix"]
        }
        """;

    private const string Ppc64 = """{ "architecture": "ppc64", """;
    private const string Lpar = Ppc64 + """ "platform": "lpar", "kvm": "hv", "pvr": "0x004e1202", """;

    [Fact]
    public void Every_named_host_reads_back()
    {
        foreach (var facts in NamedHosts.All.Select(host => host.Facts))
            Assert.Equal(facts, HostFactsFile.Parse(HostFactsFile.Format(facts)));
    }

    [Fact]
    public void File_of_a_host_is_as_written_down() => GoldenFile.Check("power/host-facts.json", HostFactsFile.Format(
        Samples.Facts("power10-lpar-power9") with
        {
            SmtOn = true,
            KernelRelease = "6.12.0-ppc64le",
            Capabilities = new SpaprLimits("workaround", "fixed", "fixed-ccd", true, false),
        }));

    [Fact]
    public void Least_file_is_enough()
    {
        var facts = HostFactsFile.Parse(Power9);
        Assert.Equal(Samples.Host("power9"), facts.Cpu);
        Assert.Null(facts.Capabilities);
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("null", "empty")]
    [InlineData("[]", "line 1")]
    [InlineData("{}", "architecture")]
    [InlineData("""{ "architecture": null, "platform": "lpar", "kvm": "hv" }""", "architecture")]
    [InlineData("""{ "architecture": "vax", "platform": "lpar", "kvm": "hv" }""", "Unknown architecture 'vax'")]
    [InlineData(Ppc64 + """ "platform": "cloud", "kvm": "hv" }""", "platform is 'cloud'; it takes bare-metal, lpar,")]
    [InlineData(Ppc64 + """ "platform": "lpar", "kvm": "yes" }""", "kvm is 'yes'; it takes none, hv,")]
    [InlineData(Ppc64 + """ "platform": "lpar", "kvm": "none" }""", "kvmProblem must say why")]
    [InlineData(Ppc64 + """ "platform": "lpar", "kvm": "hv" }""", "pvr is missing")]
    [InlineData(Ppc64 + """ "platform": "lpar", "kvm": "hv", "pvr": "nine" }""", "'nine' is no PVR")]
    [InlineData(Lpar + """ "mode": "POWER10" }""", "cannot run in its mode")]
    [InlineData(Lpar + """ "mode": "power8" }""", "mode is 'power8'")]
    [InlineData(Lpar + """ "guestMmu": ["tree"] }""", "guestMmu has 'tree'")]
    [InlineData(Lpar + """ "threadsPerCore": 0 }""", "threadsPerCore is 0")]
    [InlineData(Lpar + """ "memoryBytes": -1 }""", "memoryBytes")]
    [InlineData(Lpar + """ "capabilities": { "ibs": "no" } }""", "ibs 'no'")]
    [InlineData(Lpar + """ "colour": "blue" }""", "colour")]
    [InlineData("""{ "architecture": "x86_64", "platform": "not-power", "kvm": "hv" }""", "not-power")]
    public void Wrong_file_is_refused_with_what_is_wrong(string json, string word)
    {
        Assert.False(HostFactsFile.TryParse(json, out var facts, out var problem));
        Assert.Null(facts);
        Assert.Contains(word, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_long_a_file_is_not_read()
    {
        Assert.False(HostFactsFile.TryParse(new string(' ', HostFactsFile.MaxLength + 1), out _, out var problem));
        Assert.Contains("65536", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_file_is_read_or_refused_and_never_throws()
    {
        var whole = HostFactsFile.Format(Samples.Facts("power9"));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Char).Sample((place, letter) =>
        {
            var damaged = whole[..place] + letter + whole[(place + 1)..];
            return HostFactsFile.TryParse(damaged, out var facts, out var problem)
                ? facts is not null
                : problem.Length > 0;
        });
    }
}
