namespace PowerVirt.Domain.Rules;

/// <summary>How much of a definition is refused.</summary>
public enum RuleSet
{
    /// <summary>What cannot start, or would not be what was written: for <c>check</c>, <c>explain</c> and <c>run</c>.</summary>
    Strict,

    /// <summary>What libvirt refuses to define, and no more: sizes that it rounds and elements that it ignores pass.</summary>
    Libvirt,
}
