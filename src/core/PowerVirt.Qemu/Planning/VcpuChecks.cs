using PowerVirt.Domain;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Qemu.Planning;

/// <summary>Virtual CPUs that cannot be plugged into this machine as the definition has them.</summary>
internal static class VcpuChecks
{
    private const string Path = "/domain/vcpus";

    public static IEnumerable<Problem> Of(PlanContext context)
    {
        var definition = context.Definition;
        if (definition.Vcpus.States.IsEmpty) yield break;
        if (definition.Vcpus.Plugged > 0 && !Plugs(context))
        {
            yield return Unsupported(
                $"The machine '{context.Machine}' of QEMU {context.Qemu.Version} plugs no CPUs like these, and some of the "
                    + "virtual CPUs are to be on and hotpluggable.",
                "Write hotpluggable='no' for each that is on.");
        }

        var orders = new HashSet<uint>();
        foreach (var core in VcpuCores.Of(definition))
        {
            if (core[0].Order is { } order)
            {
                if (order > definition.Vcpus.Maximum)
                    yield return Unsupported($"vcpu order '{order}' exceeds vcpu count", "The highest order is the number of virtual CPUs.");
                else if (!orders.Add(order))
                    yield return Unsupported($"duplicate vcpu order '{order}'", "Each core has an order of its own.");
            }

            if (Array.Find(core, vcpu => !AreAlike(vcpu, core[0])) is { } other)
            {
                yield return Unsupported(
                    $"vcpus '{core[0].Id}' and '{other.Id}' are in the same hotplug group but differ in configuration",
                    $"The virtual CPUs {core[0].Id} to {core[^1].Id} are one core: write the same for each of them.");
            }
        }
    }

    private static bool AreAlike(VcpuState one, VcpuState other) =>
        (one.IsOn, one.CanBePlugged, one.Order) == (other.IsOn, other.CanBePlugged, other.Order);

    private static bool Plugs(PlanContext context) =>
        context.MachineType?.HotpluggableCpus == true
        && VcpuOrders.CoreType(context) is { } type && context.Qemu.HasDevice(type);

    private static Problem Unsupported(string message, string remedy) =>
        new(ErrorCode.ConfigUnsupported, message, new XmlPlace(Path, 0), remedy);
}
