using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PowerVirt.Domain;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>
/// Explains QEMU's refusals of pseries capabilities (hw/ppc/spapr_caps.c) all at once: QEMU stops at the first one it
/// cannot give, so that who follows its hints starts a guest four times to learn of four.
/// </summary>
internal static partial class LackingCapabilities
{
    // The value to fall back to, and how a definition says so; the others have no element in libvirt's XML.
    private static readonly ImmutableArray<(string Name, string Weaker, string Element)> Table =
    [
        ("cap-cfpc", "broken", "<cfpc value='{0}'/>"),
        ("cap-sbbc", "broken", "<sbbc value='{0}'/>"),
        ("cap-ibs", "broken", "<ibs value='{0}'/>"),
        ("cap-ccf-assist", "off", "<ccf-assist state='{0}'/>"),
        ("cap-htm", "off", "<htm state='{0}'/>"),
        ("cap-nested-hv", "off", "<nested-hv state='{0}'/>"),
    ];

    /// <summary>Those against Spectre and Meltdown, the first ones: firmware that lacks one often lacks all.</summary>
    private const int Mitigations = 4;

    /// <summary>
    /// Whether a line is a hint to weaken a capability, or the refusal before it: "Requested safe cache capability
    /// level not supported by KVM", then "Try appending -machine cap-cfpc=broken". Old QEMUs have both on one line.
    /// </summary>
    public static bool Concerns(IReadOnlyList<string> lines, int index) =>
        Hint().IsMatch(lines[index]) || (index + 1 < lines.Count && IsHintOnly(lines[index + 1]));

    private static bool IsHintOnly(string line) =>
        line.StartsWith("Try ", StringComparison.Ordinal) && Hint().IsMatch(line);

    /// <summary>One explanation of all of them; null where there is none.</summary>
    public static Explanation? Explain(IReadOnlyList<string> lines)
    {
        var said = lines.Where((_, index) => Concerns(lines, index)).Distinct().ToArray();
        var hints = said.Select(line => Hint().Match(line)).Where(hint => hint.Success).ToArray();
        if (hints.Length == 0) return null;
        var names = hints.Select(hint => hint.Groups[1].Value).Distinct().ToArray();
        var weaker = hints.Select(hint => Xml(hint.Groups[1].Value, hint.Groups[2].Value)).Distinct();
        var cause = "The guest's machine asks for what this host, or emulation, cannot give: " +
            $"{string.Join(", ", names)}.";
        var remedy = $"Ask for less, under <features> or as options of the machine: {string.Join(" ", weaker)}.";
        if (Table.Take(Mitigations).Any(row => names.Contains(row.Name))) remedy += AboutMitigations(names);
        return new Explanation(string.Join('\n', said), cause, remedy, Severity.Error);
    }

    private static string AboutMitigations(string[] names)
    {
        var others = Table.Take(Mitigations)
            .Where(row => !names.Contains(row.Name))
            .Select(row => Xml(row.Name, row.Weaker))
            .ToArray();
        var more = others.Length == 0 ? ""
            : $" QEMU names one at a time; a host that lacks one often lacks the others: {string.Join(" ", others)}.";
        return more + " They protect the guest against Spectre and Meltdown: newer firmware on the host is better.";
    }

    private static string Xml(string name, string value)
    {
        var row = Table.FirstOrDefault(row => row.Name == name);
        var weaker = value.Length > 0 ? value : row.Weaker ?? "off";
        return row.Element is null
            ? $"{name}={weaker}"
            : row.Element.Replace("{0}", weaker, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b[Tt]ry\b.*?\b(cap-[a-z0-9-]+)(?:=([a-z0-9-]+))?")]
    private static partial Regex Hint();
}
