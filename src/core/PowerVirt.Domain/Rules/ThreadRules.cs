using PowerVirt.Domain.Completion;

namespace PowerVirt.Domain.Rules;

/// <summary>How many threads a core can have; QEMU says it only at start.</summary>
internal static class ThreadRules
{
    /// <summary>Those of a POWER8, and of a POWER9 or newer that joins two small cores.</summary>
    private const uint Most = 8;

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        if (domain.Cpu?.Topology is not { } topology || !ImplicitDevices.IsPseries(domain)) yield break;
        if (!uint.IsPow2(topology.Threads) || topology.Threads > Most)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"{topology.Threads} threads per core are not possible on pseries: 1, 2, 4 or 8.",
                new XmlPlace("/domain/cpu/topology", 0));
        }
    }
}
