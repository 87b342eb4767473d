using PowerVirt.Domain.Completion;

namespace PowerVirt.Domain.Rules;

/// <summary>How many virtual CPUs there may be and how they add up.</summary>
internal static class VcpuRules
{
    private static readonly XmlPlace Vcpu = new("/domain/vcpu", 0);
    private static readonly XmlPlace Topology = new("/domain/cpu/topology", 0);
    private static readonly XmlPlace Numa = new("/domain/cpu/numa", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain, MachineFacts facts)
    {
        var vcpus = domain.Vcpus;
        if (vcpus.Maximum > facts.MaximumVcpus)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported,
                $"Maximum CPUs greater than specified machine type limit {facts.MaximumVcpus}", Vcpu,
                $"{vcpus.Maximum} were asked for.");
        }

        foreach (var problem in CheckStates(vcpus)) yield return problem;
        foreach (var problem in CheckNuma(domain)) yield return problem;
        if (domain.Cpu?.Topology is not { } topology) yield break;
        if (topology.Product != vcpus.Maximum)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "CPU topology doesn't match maximum vcpu count", Topology,
                $"{topology.Sockets} sockets × {topology.Cores} cores × {topology.Threads} threads make "
                    + $"{topology.Product}, but <vcpu> is {vcpus.Maximum}.");
        }

        // Cores are what a pseries machine plugs.
        if (ImplicitDevices.IsPseries(domain) && topology.Threads > 0 && vcpus.AtStart % topology.Threads != 0)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported,
                $"vCPUs count must be a multiple of the vCPU hotplug granularity ({topology.Threads})", Vcpu,
                $"pseries guests have whole cores only: {vcpus.AtStart} virtual CPUs at start are not whole cores of "
                    + $"{topology.Threads} threads.");
        }
    }

    // Virtual CPUs that the guest starts with and those that are plugged in are told apart, and the first is of the former.
    private static IEnumerable<Problem> CheckStates(Vcpus vcpus)
    {
        if (vcpus.States.IsEmpty) yield break;
        var first = vcpus.States[0];
        if (!first.IsOn) yield return Unsupported("vcpu 0 can't be offline");
        if (first.IsPluggable == true) yield return Unsupported("vcpu0 can't be hotpluggable");
        if (first.Order > 1) yield return Unsupported("vcpu0 must be enabled first");
        foreach (var vcpu in vcpus.States.Where(vcpu => !vcpu.IsOn && vcpu.IsPluggable == false))
            yield return Unsupported($"vcpu '{vcpu.Id}' is both offline and not hotpluggable");
        foreach (var problem in CheckOrders(vcpus)) yield return problem;

        // libvirt compares neighbours.
        if (vcpus.States.Zip(vcpus.States.Skip(1)).Any(pair =>
            pair is ({ IsOn: true, CanBePlugged: true }, { IsOn: true, CanBePlugged: false })))
            yield return Unsupported("online non-hotpluggable vcpus need to be ordered prior to hotplugable vcpus");
    }

    private static IEnumerable<Problem> CheckOrders(Vcpus vcpus)
    {
        var on = vcpus.States.Where(vcpu => vcpu.IsOn).ToArray();
        if (on.Length == 0 || Array.TrueForAll(on, vcpu => vcpu.Order is null)) yield break;
        if (!Array.TrueForAll(on, vcpu => vcpu.Order is not null))
        {
            yield return Unsupported("all vcpus must have either set or unset order");
            yield break;
        }

        var built = on.Where(vcpu => !vcpu.CanBePlugged).ToArray();
        if (built.Zip(built.Skip(1)).Any(pair => pair.First.Order > pair.Second.Order))
            yield return Unsupported("online non-hotpluggable vcpus must be ordered in ascending order");
    }

    private static Problem Unsupported(string message) =>
        new(ErrorCode.ConfigUnsupported, message, new XmlPlace("/domain/vcpus", 0));

    private static IEnumerable<Problem> CheckNuma(DomainDefinition domain)
    {
        if (domain.Cpu?.Numa is not { } numa) yield break;
        var cpus = numa.Cells.Aggregate(NumberSet.Empty, (sum, cell) => cell.Cpus is { } own ? sum.Union(own) : sum);
        if (cpus.Count > domain.Vcpus.Maximum)
        {
            yield return new Problem(
                ErrorCode.InternalError, "Number of CPUs in <numa> exceeds the <vcpu> count", Numa);
        }
        else if (!cpus.IsEmpty && cpus.Highest >= domain.Vcpus.Maximum)
            yield return new Problem(ErrorCode.InternalError, "CPU IDs in <numa> exceed the <vcpu> count", Numa);
    }
}
