using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.Tests.Capabilities;

public class CapabilityProbeTests
{
    [Theory]
    [InlineData(Recording.Qemu26)]
    [InlineData(Recording.Qemu72)]
    public void A_recording_holds_just_what_the_probe_asks(string name)
    {
        var exchanges = Recording.Exchanges(name);
        var next = CapabilityProbe.Next(exchanges.Take(CapabilityProbe.First.Length));
        var tcg = Recording.Capabilities(name).Kvm is null ? [] : CapabilityProbe.UnderTcg;
        Assert.Equal([.. CapabilityProbe.First, .. next, .. tcg], exchanges.Select(exchange => exchange.Question));
    }

    [Fact]
    public void Only_types_that_qemu_has_are_asked_about()
    {
        var types = Recording.Capabilities(Recording.Qemu26).Types;
        var asked = CapabilityProbe.Next(Recording.Exchanges(Recording.Qemu26))
            .Where(question => question.Command == "device-list-properties");
        Assert.All(asked, question => Assert.True(types.Contains(question.TypeName!)));
    }

    [Theory]
    [InlineData(Recording.Qemu26, true)]
    [InlineData(Recording.Qemu72, false)]
    public void Tcg_is_asked_for_itself_only_where_kvm_was_used(string name, bool usedKvm) =>
        Assert.Equal(usedKvm, CapabilityProbe.UsedKvm(Recording.Exchanges(name)));

    [Fact]
    public void A_question_is_one_line_of_json() => Assert.Equal(
        """{"execute": "device-list-properties", "arguments": {"typename": "VGA"}, "id": "probe-1"}""",
        new CapabilityQuestion("device-list-properties", "VGA").ToJson("probe-1"));
}
