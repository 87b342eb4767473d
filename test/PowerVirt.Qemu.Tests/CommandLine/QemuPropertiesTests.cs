using CsCheck;
using PowerVirt.Qemu.CommandLine;

namespace PowerVirt.Qemu.Tests.CommandLine;

public class QemuPropertiesTests
{
    private static readonly Gen<string> Awkward = AwkwardText.Gen;

    [Fact]
    public void Every_text_comes_back_from_json() => Awkward.Select(Awkward).Sample((one, two) =>
    {
        QemuProperties properties = [("driver", one), ("id", two)];
        Assert.Equal([("driver", one), ("id", two)], OptionText.Read(properties.ToJson()));
    });

    [Fact]
    public void Every_text_comes_back_from_key_and_value() => Awkward.Select(Awkward).Sample((one, two) =>
    {
        QemuProperties properties = [("driver", one), ("id", two)];
        Assert.Equal([("driver", one), ("id", two)], OptionText.Read(properties.ToKeyValue(bareFirst: false)));
    });

    [Fact]
    public void First_word_stands_bare_only_where_it_cannot_be_taken_for_a_key() => Awkward.Sample(text =>
    {
        QemuProperties properties = [("type", text), ("id", "x")];
        var key = text.Length == 0 || text[0] == '{' || text.Contains('=', StringComparison.Ordinal) ? "type" : OptionText.Bare;
        Assert.Equal([(key, text), ("id", "x")], OptionText.Read(properties.ToKeyValue()));
    });

    [Fact]
    public void Both_forms_say_the_same_of_nested_properties() => Awkward.Sample(text =>
    {
        QemuProperties inner = [("path", text), ("direct", true)];
        QemuProperties properties =
            [("cache", inner), ("list", QemuValue.Of(new QemuValue.Text(text), new QemuValue.Number(7))), ("size", QemuValue.Of(ulong.MaxValue))];
        Assert.Equal(OptionText.Read(properties.ToJson()), OptionText.Read(properties.ToKeyValue(bareFirst: false)));
    });

    [Fact]
    public void Property_without_value_is_left_out()
    {
        QemuProperties properties = [("a", (string?)null), ("b", (bool?)null), ("c", (uint?)null), ("d", 0u)];
        Assert.Equal("""{"d":0}""", properties.ToJson());
    }
}
