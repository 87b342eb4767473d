using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Xml.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Watchdogs: all but one model are parts of other machines.</summary>
internal static class WatchdogRules
{
    private const string Remedy = "Guests of POWER machines have model='i6300esb'.";

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var all = domain.Devices.Of<Watchdog>().ToList();
        foreach (var twice in all.Where(watchdog => watchdog.Model != WatchdogModel.I6300Esb)
            .GroupBy(watchdog => watchdog.Model).Where(group => group.Count() > 1))
        {
            yield return DeviceProblem.Unsupported(
                twice.Last(), $"domain can only have one watchdog with model '{WatchdogXml.Models[twice.Key]}'");
        }

        foreach (var watchdog in all)
        {
            if (watchdog.Action != all[0].Action)
            {
                yield return DeviceProblem.Unsupported(
                    watchdog, "watchdogs with different actions are not supported with this QEMU binary");
            }

            if (Refusal(watchdog) is { } why)
            {
                yield return DeviceProblem.Unsupported(
                    watchdog, $"{WatchdogXml.Models[watchdog.Model]} model of watchdog {why}", Remedy);
            }
        }
    }

    private static string? Refusal(Watchdog watchdog) => watchdog switch
    {
        { Model: WatchdogModel.I6300Esb } => watchdog.Address is null or PciAddress ? null : "can go only on PCI bus",
        { Model: WatchdogModel.Ib700 } => "cannot be used with this machine type",
        { Model: WatchdogModel.Diag288, Address: not null } => "is virtual and cannot go on any bus.",
        { Model: WatchdogModel.Diag288 } => "is allowed for s390 and s390x only",
        { Address: not null } => "is part of the machine and cannot have any address set.",
        _ => "is only part of q35 machine",
    };
}
