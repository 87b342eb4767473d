using System.Collections.Immutable;
using PowerVirt.Domain;

namespace PowerVirt.Qemu.Vcpus;

/// <summary>What a definition says of a guest's cores: virtual CPUs come and go with the others of their core.</summary>
internal static class VcpuCores
{
    /// <summary>The virtual CPUs that the machine is made with; the others on at start are plugged into it.</summary>
    public static uint Built(Domain.Vcpus vcpus) => vcpus.AtStart - vcpus.Plugged;

    /// <summary>The first virtual CPU of each core that is plugged in before the guest runs, in the order of plugging.</summary>
    public static IEnumerable<VcpuState> Plugged(DomainDefinition domain) => Of(domain)
        .Select(core => core[0])
        .Where(first => first is { IsOn: true, CanBePlugged: true })
        .OrderBy(first => first.Order ?? 0);

    /// <summary>Each core's virtual CPUs; empty where the document does not tell them apart.</summary>
    public static IEnumerable<VcpuState[]> Of(DomainDefinition domain) => domain.Vcpus.States.Chunk(Threads(domain));

    /// <summary>Writes down in which order the cores of a guest come that starts with this definition.</summary>
    public static DomainDefinition Numbered(DomainDefinition domain)
    {
        if (domain.Vcpus.States.IsEmpty) return domain;
        var (threads, order) = (Threads(domain), 0u);
        var orders = Of(domain).Select(core => core[0]).Where(first => first is { IsOn: true, CanBePlugged: false })
            .Concat(Plugged(domain))
            .ToDictionary(first => first.Id / (uint)threads, _ => ++order);
        ImmutableArray<VcpuState> states =
        [
            .. domain.Vcpus.States.Select(state => state with
            {
                Order = state.IsOn && orders.TryGetValue(state.Id / (uint)threads, out var number) ? number : null,
            }),
        ];
        return domain with { Vcpus = domain.Vcpus with { States = states } };
    }

    private static int Threads(DomainDefinition domain) => (int)Math.Clamp(domain.Cpu?.Topology?.Threads ?? 1, 1, int.MaxValue);
}
