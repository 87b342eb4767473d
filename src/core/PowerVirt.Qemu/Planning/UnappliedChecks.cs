using PowerVirt.Domain;
using PowerVirt.Domain.Devices.Interfaces;

namespace PowerVirt.Qemu.Planning;

/// <summary>What a definition asks of the host that is kept and shown, and not carried out: nobody is to rely on it.</summary>
internal static class UnappliedChecks
{
    private const string GroupRemedy = "Put QEMU's process into a control group of your own once the guest runs.";

    public static IEnumerable<Problem> Of(PlanContext context)
    {
        var domain = context.Definition;
        var tune = domain.CpuTune;
        if (tune.Shares is not null || !tune.Vcpu.IsEmpty || !tune.Global.IsEmpty || !tune.Emulator.IsEmpty || !tune.IoThread.IsEmpty)
            yield return Unapplied("Shares and quotas of the host's CPUs are not set", "/domain/cputune", GroupRemedy);
        if (!tune.Caches.IsEmpty || !tune.MemoryBandwidths.IsEmpty)
            yield return Unapplied("Caches and memory bandwidth are not shared out", "/domain/cputune", "Use resctrl once the guest runs.");
        if (!domain.MemoryTune.IsEmpty)
            yield return Unapplied("The guest's memory on the host is not limited", "/domain/memtune", GroupRemedy);
        if (!domain.BlockTune.IsEmpty)
            yield return Unapplied("The guest's disks are not weighted", "/domain/blkiotune", "Limit them with <iotune>, which QEMU itself carries out.");
        foreach (var device in domain.Devices.Of<Interface>())
        {
            var path = context.PathOf(device);
            if (device.Bandwidth is not null)
                yield return Unapplied("The interface's traffic is not shaped", $"{path}/bandwidth", "Shape it with tc once the guest runs.");
            if (device.Filter is { Name: var name })
                yield return Unapplied($"The network filter '{name}' is not applied", $"{path}/filterref", "Filter with nftables on the interface's end on the host.");
        }
    }

    private static Problem Unapplied(string what, string path, string remedy) =>
        new(ErrorCode.ConfigUnsupported, $"{what}: the definition's words are kept and have no effect here.", new XmlPlace(path, 0), remedy)
        {
            Severity = Severity.Warning,
        };
}
