using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Extensions;
using PowerVirt.Power;

namespace PowerVirt.Domain.Rules;

/// <summary>
/// What the settings of our own namespace ask of the machine, its CPU and the rest of the definition.
/// </summary>
internal static class PseriesExtensionRules
{
    private static readonly XmlPlace Place = new("/domain/pseries", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var pseries = domain.Pseries;
        if (pseries.IsEmpty) yield break;
        if (!ImplicitDevices.IsPseries(domain))
        {
            yield return Bad(
                "", $"<powervirt:pseries> describes pseries machines; this guest's machine is '{domain.Os.Machine}'.",
                "Take the element out, or let machine= be pseries.");
            yield break;
        }

        if (pseries.Vsmt is { } vsmt && (!uint.IsPow2(vsmt) || vsmt > 8))
            yield return Bad("/vsmt", $"vsmt may be 1, 2, 4 or 8 threads, not {vsmt}.",
                "Leave <powervirt:vsmt> away, and QEMU chooses.");
        else if (pseries.Vsmt < (domain.Cpu?.Topology?.Threads ?? 1))
        {
            yield return Bad(
                "/vsmt", $"A vsmt of {pseries.Vsmt} has no room for cores of {domain.Cpu!.Topology!.Threads} threads.",
                "Give vsmt as many threads at least, or the cores of <topology> fewer.");
        }

        if (pseries.NestedPapr == true && domain.Features.NestedHv == true)
        {
            yield return Bad(
                "/nested-papr",
                "nested-papr and the feature nested-hv exclude each other: a guest's hypervisor uses one of the two "
                    + "interfaces.",
                "Keep the one that the guest's hypervisor uses.");
        }

        if (pseries.Firmware == PseriesFirmware.Vof && domain.Os.Kernel is null)
        {
            yield return Bad(
                "/firmware",
                "The firmware 'vof' reads no disk: it starts the <kernel> of the definition, and there is none.",
                "Name a <kernel> in <os>, or leave <powervirt:firmware> away for SLOF.");
        }

        // Only what the document itself says: the host's own CPU is the planner's matter.
        if (domain.Cpu?.Model is not { } model || Generations.ByQemuModel(model) is not { } cpu) yield break;
        foreach (var (name, isWanted, from) in Needs(pseries))
        {
            if (isWanted && Generations.All.IndexOf(cpu) < Generations.All.IndexOf(from))
            {
                yield return Bad($"/{name}", $"{name} needs a {from} or newer; this guest's CPU is a {cpu}.",
                    $"Leave <powervirt:{name}> away, or give the guest a newer CPU.");
            }
        }
    }

    private static IEnumerable<(string Name, bool IsWanted, Generation From)> Needs(PseriesExtensions pseries) =>
    [
        ("large-decrementer", pseries.LargeDecrementer == true, Generations.Power9),
        ("ail-mode-3", pseries.AilMode3 == true, Generations.Power8),
        ("dawr1", pseries.Dawr1 == true, Generations.Power10),
        ("interrupts", pseries.Interrupts == InterruptMode.Xive, Generations.Power9),
    ];

    private static Problem Bad(string path, string message, string remedy) =>
        new(ErrorCode.ConfigUnsupported, message, Place with { Path = Place.Path + path }, remedy);
}
