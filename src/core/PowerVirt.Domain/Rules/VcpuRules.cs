using PowerVirt.Domain.Completion;

namespace PowerVirt.Domain.Rules;

/// <summary>How many virtual CPUs there may be and how they add up.</summary>
internal static class VcpuRules
{
    private static readonly XmlPlace Vcpu = new("/domain/vcpu", 0);
    private static readonly XmlPlace Topology = new("/domain/cpu/topology", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain, MachineFacts facts)
    {
        var vcpus = domain.Vcpus;
        if (vcpus.Maximum > facts.MaximumVcpus)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported,
                $"Maximum CPUs greater than specified machine type limit: {vcpus.Maximum} asked for, '{domain.Os.Machine}' has at most {facts.MaximumVcpus}.", Vcpu);
        }

        if (domain.Cpu?.Topology is not { } topology) yield break;
        if (topology.Product != vcpus.Maximum)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported,
                $"CPU topology doesn't match maximum vcpu count: {topology.Sockets} sockets × {topology.Cores} cores × {topology.Threads} threads"
                + $" make {topology.Product}, but <vcpu> is {vcpus.Maximum}.", Topology);
        }

        if (!ImplicitDevices.IsPseries(domain)) yield break;
        if (!ulong.IsPow2(topology.Threads))
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"{topology.Threads} threads per core are not possible on pseries: 1, 2, 4 or 8.", Topology);
        }

        if (vcpus.AtStart % topology.Threads != 0)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported,
                $"{vcpus.AtStart} virtual CPUs at start are not whole cores of {topology.Threads} threads; pseries guests have whole cores only.", Vcpu);
        }
    }
}
