using System.Text;
using PowerVirt.Domain;
using PowerVirt.Qemu.Diagnosis;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.Diagnosis;

public class QemuMessagesTests
{
    [Fact]
    public void Messages_are_explained_as_expected()
    {
        var text = new StringBuilder();
        foreach (var sample in Samples.All)
        {
            foreach (var explanation in QemuMessages.Explain(sample)) text.Append(Describe(explanation));
            text.Append('\n');
        }

        GoldenFile.Check("diagnosis.txt", text.ToString());
    }

    public static TheoryData<string> Known => [.. QemuMessages.Known];

    [Theory]
    [MemberData(nameof(Known))]
    public void Each_known_message_is_among_the_samples(string words)
    {
        var parts = words.Split('{', '}').Where((_, index) => index % 2 == 0).ToArray();
        Assert.Contains(Samples.All.SelectMany(sample => sample.Split('\n')), line => InOrder(line, parts));
    }

    [Fact]
    public void Nothing_said_is_nothing_explained()
    {
        Assert.Empty(QemuMessages.Explain(""));
        Assert.Empty(QemuMessages.Explain("\n \n"));
    }

    [Fact]
    public void Unknown_words_are_passed_on_without_a_cause()
    {
        var explanation = Assert.Single(QemuMessages.Explain("qemu-system-ppc64: the flux capacitor is empty"));
        Assert.Null(explanation.Cause);
        Assert.Equal("QEMU said: the flux capacitor is empty", explanation.ToProblem().Message);
    }

    [Fact]
    public void A_consequence_is_explained_when_it_is_all_there_is() =>
        Assert.NotNull(Assert.Single(QemuMessages.Explain("qemu-system-ppc64: falling back to tcg")).Cause);

    [Fact]
    public void Errors_come_before_warnings()
    {
        var said = QemuMessages.Explain("qemu-system-ppc64: warning: mind the gap\nQXL VGA not available");
        Assert.Equal([Severity.Error, Severity.Warning], said.Select(explanation => explanation.Severity));
    }

    [Fact]
    public void What_is_said_twice_is_explained_once() =>
        Assert.Single(QemuMessages.Explain("QXL VGA not available\nQXL VGA not available\n"));

    [Fact]
    public void A_flood_is_bounded_and_its_end_counts()
    {
        var flood = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
            flood.Append("qemu-system-ppc64: line ").Append(i).Append('x', i % 700).Append('\n');
        var said = QemuMessages.Explain(flood.Append("QXL VGA not available\n").ToString());
        Assert.Equal("POWER guests have no QXL video.", said[0].Cause);
        Assert.All(said, explanation => Assert.InRange(explanation.Said.Length, 1, 20_000));
    }

    [Theory]
    [InlineData("a\u0000b\u001b[31mc\u007f\u0085", @"a\x00b\x1b[31mc\x7f\x85")]
    [InlineData("a\u202eb\u200bc\u2028d", @"a\u202eb\u200bc\u2028d")]
    [InlineData("Größe 大 \ud83d\ude00", "Größe 大 \ud83d\ude00")]
    [InlineData("a\tb", "a b")]
    public void Control_characters_are_made_visible(string text, string expected) =>
        Assert.Equal(expected, PlainText.Of(text));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("\ufffdx", PlainText.Of("\ud800x"));

    [Fact]
    public void A_long_line_loses_its_middle()
    {
        Assert.Equal("ab…ghij", PlainText.Of("abcdefghij", maxLength: 6));
        Assert.Equal("…ab", PlainText.Of("\ud83d\ude00\ud83d\ude00ab", maxLength: 3));
    }

    [Fact]
    public void What_is_wrong_is_found_after_a_long_option()
    {
        var option = "-blockdev {\"filename\":\"/vm/" + new string('x', 4000) + "\"}";
        var explanation = Assert.Single(QemuMessages.Explain($"{option}: Failed to get \"write\" lock"));
        Assert.StartsWith("The image is in use", explanation.Cause, StringComparison.Ordinal);
    }

    private static string Describe(Explanation explanation)
    {
        var text = new StringBuilder();
        var mark = explanation.Severity == Severity.Warning ? '?' : '>';
        foreach (var line in explanation.Said.Split('\n')) text.Append($"{mark} {line}\n");
        if (explanation.Cause is not null) text.Append($"  {explanation.Cause}\n");
        if (explanation.Remedy is not null) text.Append($"  -> {explanation.Remedy}\n");
        return text.ToString();
    }

    private static bool InOrder(string line, string[] parts)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var at = line.IndexOf(part, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return false;
            from = at + part.Length;
        }

        return true;
    }
}
