using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PowerVirt.Domain;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>Turns what QEMU wrote to its standard error into causes and remedies.</summary>
public static class QemuMessages
{
    /// <summary>Of a longer text only the end is read, since QEMU ends with what stopped it.</summary>
    public const int MaxLength = 64 << 10;

    public const int MaxExplanations = 20;

    /// <summary>The words of all messages that are known; <c>{name}</c> stands for text that differs.</summary>
    public static IEnumerable<string> Known => KnownMessages.All.Select(message => message.Words);

    /// <summary>
    /// Explains QEMU's messages: errors first, then warnings, each once. What is not known comes as one explanation
    /// without a cause, so that nothing QEMU said is lost.
    /// </summary>
    public static ImmutableArray<Explanation> Explain(string stderr)
    {
        var lines = Lines(stderr);
        var texts = lines.Select(line => line.Text).ToArray();
        var (known, following, unknown) = (new List<Explanation>(), new List<Explanation>(), new List<Line>());
        if (LackingCapabilities.Explain(texts) is { } lacking) known.Add(lacking);
        foreach (var line in lines.Where((_, index) => !LackingCapabilities.Concerns(texts, index)))
        {
            if (!TryExplain(line, out var explanation, out var isConsequence)) unknown.Add(line);
            else (isConsequence ? following : known).Add(explanation);
        }

        if (known.Count == 0) known.AddRange(following);
        known.AddRange(unknown.GroupBy(line => line.Severity).Select(PassedOn));
        var once = known.DistinctBy(explanation => explanation.Cause ?? explanation.Said);
        return [.. once.OrderBy(explanation => explanation.Severity).Take(MaxExplanations)];
    }

    private static bool TryExplain(Line line, [NotNullWhen(true)] out Explanation? explanation, out bool isConsequence)
    {
        (explanation, isConsequence) = (null, false);
        foreach (var message in KnownMessages.All)
        {
            if (!message.TryExplain(line.Text, out var cause, out var remedy)) continue;
            explanation = new Explanation(line.Text, cause, remedy, line.Severity);
            isConsequence = message.IsConsequence;
            return true;
        }

        return false;
    }

    private static Explanation PassedOn(IGrouping<Severity, Line> lines)
    {
        var last = lines.Select(line => line.Text).Distinct().TakeLast(MaxExplanations);
        return new Explanation(string.Join('\n', last), Cause: null, Remedy: null, lines.Key);
    }

    private static ImmutableArray<Line> Lines(string stderr) =>
    [
        .. (stderr.Length > MaxLength ? stderr[^MaxLength..] : stderr)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Line.Of)
            .Where(line => line.Text.Length > 0),
    ];

    /// <summary>One line without time and program name.</summary>
    private readonly record struct Line(string Text, Severity Severity)
    {
        private const string Warning = "warning: ";

        public static Line Of(string line)
        {
            var text = line[PrefixLength(line)..];
            var severity = text.StartsWith(Warning, StringComparison.Ordinal) ? Severity.Warning : Severity.Error;
            return new Line(PlainText.Of(severity == Severity.Warning ? text[Warning.Length..] : text), severity);
        }

        // "2026-01-02T03:04:05.678901Z /usr/bin/qemu-system-ppc64: "
        private static int PrefixLength(string line)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0) return 0;
            var words = line[..colon].Split(' ');
            var program = words[^1].AsSpan(words[^1].LastIndexOf('/') + 1);
            return words.Length <= 2 && program.StartsWith("qemu-") ? colon + 2 : 0;
        }
    }
}
