using System.Text;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.Tests.Capabilities;

public class CapabilitiesTextTests
{
    [Theory]
    [InlineData(Recording.Qemu26)]
    [InlineData(Recording.Qemu72)]
    public void What_is_kept_reads_the_same(string name)
    {
        var qemu = Recording.Capabilities(name);
        var text = CapabilitiesText.Format(qemu);
        Assert.True(CapabilitiesText.TryParse(text, out var again, out var problem), problem?.ToString());
        Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(CapabilitiesText.Format(again)));
        Assert.Equal(CapabilitySummary.Describe(qemu), CapabilitySummary.Describe(again));
        AssertSame(qemu, again);
        Assert.InRange(text.Length, 1, 200_000);
    }

    [Fact]
    public void A_damaged_text_is_a_problem_or_other_facts_but_never_throws()
    {
        var text = CapabilitiesText.Format(Recording.Capabilities(Recording.Qemu26));
        for (var at = 0; at < text.Length; at += 13)
        {
            Assert.False(CapabilitiesText.TryParse(text.AsMemory(0, at), out _, out _));
            var changed = text.ToArray();
            changed[at] ^= 0x11;
            var parsed = CapabilitiesText.TryParse(changed, out var qemu, out var problem);
            Assert.Equal(parsed, qemu is not null);
            Assert.NotEqual(parsed, problem is not null);
        }
    }

    [Theory]
    [InlineData("{}", "it has no format number")]
    [InlineData("[1]", "it has no format number")]
    [InlineData("{\"format\": 0}", "its format is 0, not")]
    [InlineData("{\"format\": 2}", "\"major\" is missing or of the wrong kind")]
    public void What_is_not_ours_is_refused_with_the_reason(string text, string expected)
    {
        Assert.False(CapabilitiesText.TryParse(Encoding.UTF8.GetBytes(text), out _, out var problem));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    // Records compare arrays by identity; everything else by value.
    private static void AssertSame(QemuCapabilities expected, QemuCapabilities actual)
    {
        Assert.Equal(expected.Kvm?.Machines, actual.Kvm?.Machines);
        Assert.Equal(expected.Kvm?.CpuModels, actual.Kvm?.CpuModels);
        Assert.Equal(expected.Tcg?.Machines, actual.Tcg?.Machines);
        Assert.Equal(expected.Tcg?.CpuModels, actual.Tcg?.CpuModels);
        Assert.Equal(expected.Properties, actual.Properties);
        Assert.Equal(
            expected with { Kvm = null, Tcg = null, Properties = actual.Properties },
            actual with { Kvm = null, Tcg = null });
    }
}
