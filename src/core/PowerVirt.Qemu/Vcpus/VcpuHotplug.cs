using System.Collections.Immutable;
using System.Globalization;
using PowerVirt.Domain;

namespace PowerVirt.Qemu.Vcpus;

/// <summary>
/// Decides which virtual CPUs of a running guest are plugged in or out; on pseries only whole cores can be.
/// </summary>
public static class VcpuHotplug
{
    /// <summary>Reaches a number of virtual CPUs: the lowest free units come in, the highest go out.</summary>
    public static Parsed<VcpuChange> ToCount(ImmutableArray<GuestVcpu> vcpus, uint count)
    {
        if (count == 0 || count > vcpus.Length)
        {
            return new Problem(
                ErrorCode.InvalidArgument,
                $"The running guest can have from 1 to {vcpus.Length} virtual CPUs, not {count}.");
        }

        var now = vcpus.Count(vcpu => vcpu.IsOn);
        var on = count > now;
        var free = vcpus.Where(vcpu => vcpu.Unit is not null && vcpu.IsOn != on && vcpu.IsPluggable);
        var units = ImmutableArray.CreateBuilder<uint>();
        foreach (var unit in on ? free : free.Reverse())
        {
            if (on ? now >= count : now <= count) break;
            now += (on ? 1 : -1) * (int)unit.Unit!.Cpu.Vcpus;
            units.Add(unit.Id);
        }

        return now == count ? new VcpuChange(on, units.DrainToImmutable()) : Unreachable(vcpus, count);
    }

    /// <summary>Switches certain virtual CPUs, which must make up whole units.</summary>
    public static Parsed<VcpuChange> Switch(ImmutableArray<GuestVcpu> vcpus, NumberSet chosen, bool on)
    {
        var problems = chosen.Numbers.Select(id => Obstacle(vcpus, id, on)).OfType<Problem>().ToList();
        if (problems.Count > 0) return new Parsed<VcpuChange>(null, problems);
        var wanted = chosen.Numbers.ToHashSet();
        var units = ImmutableArray.CreateBuilder<uint>();
        foreach (var unit in Units(vcpus))
        {
            var (first, last) = (unit[0].Id, unit[^1].Id);
            var taken = unit.Count(vcpu => wanted.Contains(vcpu.Id));
            if (taken == 0) continue;
            if (taken < unit.Length) problems.Add(Partial(first, last));
            units.Add(first);
        }

        return problems.Count > 0
            ? new Parsed<VcpuChange>(null, problems)
            : new VcpuChange(on, units.DrainToImmutable());
    }

    private static IEnumerable<GuestVcpu[]> Units(ImmutableArray<GuestVcpu> vcpus) =>
        vcpus.Where(vcpu => vcpu.Unit is not null)
            .Select(first => vcpus.Skip((int)first.Id).Take((int)first.Unit!.Cpu.Vcpus).ToArray());

    private static Problem? Obstacle(ImmutableArray<GuestVcpu> vcpus, uint id, bool on) =>
        id >= vcpus.Length
            ? new Problem(
                ErrorCode.InvalidArgument,
                $"vcpu '{id}' is out of range: the guest has the virtual CPUs 0 to {vcpus.Length - 1}.")
        : vcpus[(int)id].IsOn == on
            ? new Problem(ErrorCode.InvalidArgument, $"vcpu '{id}' is already in requested state")
        : !vcpus[(int)id].IsPluggable
            ? new Problem(ErrorCode.OperationInvalid, $"vcpu '{id}' can't be hotunplugged", Remedy: OnlyAtStart)
        : null;

    private const string OnlyAtStart =
        "Virtual CPUs that the guest is to give back must be hotpluggable='yes' in its definition when it starts.";

    private static Problem Partial(uint first, uint last) => new(
        ErrorCode.InvalidArgument,
        $"The virtual CPUs {first} to {last} are one core and are plugged together; only some of them were chosen.",
        Remedy: string.Create(CultureInfo.InvariantCulture, $"Choose {first}-{last}."));

    private static Problem Unreachable(ImmutableArray<GuestVcpu> vcpus, uint count)
    {
        var possible = Reachable(vcpus).Order().Distinct();
        return new Problem(
            ErrorCode.ConfigUnsupported,
            $"The guest cannot have {count} virtual CPUs: they are plugged as whole cores.",
            Remedy: $"Possible now: {string.Join(", ", possible)}.")
        {
            LibvirtText = "unsupported configuration: failed to find appropriate hotpluggable vcpus to reach the "
                + "desired target vcpu count",
        };
    }

    private static IEnumerable<long> Reachable(ImmutableArray<GuestVcpu> vcpus)
    {
        var count = (long)vcpus.Count(vcpu => vcpu.IsOn);
        yield return count;
        var more = count;
        foreach (var unit in vcpus.Where(vcpu => vcpu is { Unit: not null, IsOn: false, IsPluggable: true }))
            yield return more += unit.Unit!.Cpu.Vcpus;
        foreach (var unit in vcpus.Where(vcpu => vcpu is { Unit: not null, IsOn: true, IsPluggable: true }).Reverse())
            yield return count -= unit.Unit!.Cpu.Vcpus;
    }
}
