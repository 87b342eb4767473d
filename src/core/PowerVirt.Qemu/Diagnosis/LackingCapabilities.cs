using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PowerVirt.Domain;
using PowerVirt.Power.Spapr;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>
/// Explains QEMU's refusals of pseries capabilities (hw/ppc/spapr_caps.c) all at once: QEMU stops at the first one it
/// cannot give, so that who follows its hints starts a guest four times to learn of four.
/// </summary>
internal static partial class LackingCapabilities
{
    /// <summary>Those against Spectre and Meltdown: firmware that lacks one often lacks all.</summary>
    private static readonly ImmutableArray<SpaprCapability> Mitigations =
        [SpaprCapabilities.Cfpc, SpaprCapabilities.Sbbc, SpaprCapabilities.Ibs, SpaprCapabilities.CcfAssist];

    /// <summary>
    /// Whether a line is a hint to weaken a capability, or the refusal before it: "Requested safe cache capability
    /// level not supported by KVM", then "Try appending -machine cap-cfpc=broken". Old QEMUs have both on one line.
    /// </summary>
    public static bool Concerns(IReadOnlyList<string> lines, int index) =>
        Hint().IsMatch(lines[index]) || (index + 1 < lines.Count && IsHintOnly(lines[index + 1]));

    /// <summary>One explanation of all of them; null where there is none.</summary>
    public static Explanation? Explain(IReadOnlyList<string> lines)
    {
        var said = lines.Where((_, index) => Concerns(lines, index)).Distinct().ToArray();
        var hints = said.Select(line => Hint().Match(line)).Where(hint => hint.Success).ToArray();
        if (hints.Length == 0) return null;
        var names = hints.Select(hint => hint.Groups[1].Value).Distinct().ToArray();
        var weaker = hints.Select(hint => Setting(hint.Groups[1].Value, hint.Groups[2].Value)).Distinct();
        var lacking = string.Join(", ", names);
        var cause = $"The guest's machine asks for what this host, or emulation, cannot give: {lacking}.";
        var remedy = $"Ask for less, under <features> or as options of the machine: {string.Join(" ", weaker)}.";
        if (Mitigations.Any(each => names.Contains(each.Property))) remedy += AboutMitigations(names);
        return new Explanation(string.Join('\n', said), cause, remedy, Severity.Error);
    }

    private static bool IsHintOnly(string line) =>
        line.StartsWith("Try ", StringComparison.Ordinal) && Hint().IsMatch(line);

    private static string AboutMitigations(string[] names)
    {
        var others = Mitigations.Where(each => !names.Contains(each.Property)).Select(Weakest).ToArray();
        var more = others.Length == 0 ? ""
            : $" QEMU names one at a time; a host that lacks one often lacks the others: {string.Join(" ", others)}.";
        return more + " They protect the guest against Spectre and Meltdown: newer firmware on the host is better.";
    }

    private static string Weakest(SpaprCapability capability) => Xml(capability, capability.Weakest);

    // QEMU mostly says which value to take; some old ones only that another one is needed.
    private static string Setting(string name, string value)
    {
        var capability = SpaprCapabilities.All.FirstOrDefault(each => each.Property == name);
        if (value.Length == 0) value = capability?.Weakest ?? "off";
        return capability is null ? $"{name}={value}" : Xml(capability, value);
    }

    private static string Xml(SpaprCapability capability, string value)
    {
        if (capability.Element is null) return $"{capability.Property}={value}";
        var attribute = capability.Values.Contains("on") ? "state" : "value";
        return $"<{capability.Element} {attribute}='{value}'/>";
    }

    [GeneratedRegex(@"\b[Tt]ry\b.*?\b(cap-[a-z0-9-]+)(?:=([a-z0-9-]+))?")]
    private static partial Regex Hint();
}
