using System.Collections.Immutable;
using PowerVirt.Domain;

namespace PowerVirt.Qemu.Vcpus;

/// <summary>
/// Writes down what became of virtual CPUs: in the running guest's definition, and in the one for its next start.
/// </summary>
public static class VcpuDefinitions
{
    /// <summary>The running guest as it is now, with the order in which its CPUs came.</summary>
    public static DomainDefinition Running(DomainDefinition domain, ImmutableArray<GuestVcpu> vcpus)
    {
        int? order = null;
        var states = ImmutableArray.CreateBuilder<VcpuState>(vcpus.Length);
        foreach (var vcpu in vcpus)
        {
            if (vcpu.Unit is { } unit) order = unit.Order;
            states.Add(new VcpuState(vcpu.Id, vcpu.IsOn, vcpu.IsPluggable, vcpu.IsOn ? (uint?)order : null));
        }

        return With(domain, states.MoveToImmutable());
    }

    /// <summary>The next start with a number of virtual CPUs.</summary>
    /// <param name="domain">The definition that is kept.</param>
    /// <param name="count">At least 1, at most the guest's maximum.</param>
    /// <param name="pluggable">Whether those that are added can be taken out again while the guest runs.</param>
    public static Parsed<DomainDefinition> AtNextStart(DomainDefinition domain, uint count, bool pluggable)
    {
        if (count == 0 || count > domain.Vcpus.Maximum)
        {
            return new Problem(ErrorCode.InvalidArgument,
                $"The guest can have from 1 to {domain.Vcpus.Maximum} virtual CPUs, not {count}.");
        }

        var states = StatesOf(domain).ToBuilder();
        var now = states.Count(state => state.IsOn);
        for (var i = 0; i < states.Count && now < count; i++)
        {
            if (states[i].IsOn) continue;
            states[i] = states[i] with { IsOn = true, IsPluggable = pluggable || states[i].IsPluggable is true };
            now++;
        }

        for (var i = states.Count - 1; i >= 0 && now > count; i--)
        {
            if (!states[i].IsOn) continue;
            states[i] = states[i] with { IsOn = false, IsPluggable = true };
            now--;
        }

        return With(domain, states.MoveToImmutable());
    }

    /// <summary>The next start with certain virtual CPUs on or off; the first is always on.</summary>
    public static Parsed<DomainDefinition> AtNextStart(DomainDefinition domain, NumberSet chosen, bool on)
    {
        var states = StatesOf(domain);
        var ids = chosen.Numbers.ToHashSet();
        if (ids.Count > 0 && chosen.Highest >= states.Length)
        {
            return new Problem(
                ErrorCode.InvalidArgument,
                $"vcpu '{chosen.Highest}' is out of range: the guest has {states.Length} virtual CPUs.");
        }

        if (!on && ids.Contains(0))
            return new Problem(ErrorCode.InvalidArgument, "vcpu '0' can't be off: the guest starts with it.");
        return With(
            domain,
            [.. states.Select(state => ids.Contains(state.Id) ? state with { IsOn = on, IsPluggable = true } : state)]);
    }

    // What the guest starts with cannot be taken out, the rest can be added.
    private static ImmutableArray<VcpuState> StatesOf(DomainDefinition domain) => domain.Vcpus.States.IsEmpty
        ? [.. Enumerable.Range(0, (int)domain.Vcpus.Maximum)
            .Select(id => State((uint)id, (uint)id < domain.Vcpus.AtStart))]
        : [.. domain.Vcpus.States
            .Select(state => state with { Order = null, IsPluggable = state.CanBePlugged })];

    private static VcpuState State(uint id, bool on) => new(id, on, IsPluggable: !on, Order: null);

    private static DomainDefinition With(DomainDefinition domain, ImmutableArray<VcpuState> states)
    {
        var count = (uint)states.Count(state => state.IsOn);
        return domain with
        {
            Vcpus = domain.Vcpus with
            {
                States = states,
                Current = count == domain.Vcpus.Maximum ? null : count,
            },
        };
    }
}
