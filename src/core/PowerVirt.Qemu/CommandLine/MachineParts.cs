using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>One of the settings that an option of QEMU's command line collects, with its reason.</summary>
/// <param name="Text">Such as <c>cap-htm=off</c>.</param>
/// <param name="Why">One sentence.</param>
/// <param name="Source">The XML that it comes from where that says something; null where nothing of it does.</param>
public sealed record ArgumentPart(string Text, string Why, string? Source);

/// <summary>Why each setting of the machine is there.</summary>
/// <remarks>QEMU, hw/core/machine.c, hw/ppc/spapr.c and hw/ppc/spapr_caps.c.</remarks>
public static class MachineParts
{
    private static readonly Dictionary<string, (string Why, string? Source)> Reasons = new()
    {
        ["accel"] = ("What runs the guest's instructions.", "/domain/@type"),
        ["usb"] = ("No USB controller comes by itself; those of the definition are devices of their own.", null),
        ["dump-guest-core"] =
            ("Whether the guest's memory is part of a core dump of QEMU.", "/domain/memory/@dumpCore"),
        ["mem-merge"] =
            ("The host may not merge the guest's pages with those of others.", "/domain/memoryBacking/nosharepages"),
        ["nvdimm"] = ("The guest has a persistent memory module.", "/domain/devices/memory"),
        ["hmat"] = ("The guest is told how fast its memory is.", "/domain/cpu/numa"),
        ["memory-backend"] = ("The memory that is made under this name.", "/domain/memory"),
        ["max-cpu-compat"] = ("The level that the guest's CPUs are held to.", "/domain/cpu"),
        ["resize-hpt"] = ("Whether the guest may resize its hash page table.", "/domain/features/hpt"),
        ["cap-hpt-max-page-size"] =
            ("The largest page that the guest may map with its hash page table.", "/domain/features/hpt/maxpagesize"),
        ["cap-htm"] = ("Transactional memory.", "/domain/features/htm"),
        ["cap-nested-hv"] =
            ("Whether the guest may run guests of its own, as KVM does it.", "/domain/features/nested-hv"),
        ["cap-ccf-assist"] =
            ("Whether the CPU helps to flush the count cache, against Spectre v2.", "/domain/features/ccf-assist"),
        ["cap-cfpc"] =
            ("What the guest has to do to flush the cache between privileges, against Meltdown.", "/domain/features/cfpc"),
        ["cap-sbbc"] = ("What the guest has to do at bounds checks, against Spectre v1.", "/domain/features/sbbc"),
        ["cap-ibs"] = ("What the guest has to do at indirect branches, against Spectre v2.", "/domain/features/ibs"),
        ["cap-large-decr"] =
            ("Whether the decrementer has more than 32 bits.", "/domain/pseries/large-decrementer"),
        ["cap-fwnmi"] = ("Whether the guest is told of machine checks.", "/domain/pseries/fwnmi"),
        ["cap-rpt-invalidate"] =
            ("Whether the guest may have translations invalidated by a hypercall.", "/domain/pseries/rpt-invalidate"),
        ["cap-ail-mode-3"] =
            ("Whether interrupts are taken with address translation on.", "/domain/pseries/ail-mode-3"),
        ["cap-dawr1"] = ("Whether there is a second data watchpoint.", "/domain/pseries/dawr1"),
        ["cap-nested-papr"] =
            ("Whether the guest may run guests of its own, as PowerVM does it.", "/domain/pseries/nested-papr"),
        ["ic-mode"] = ("The interrupt controllers that the guest may choose from.", "/domain/pseries/interrupts"),
        ["vsmt"] = ("How far apart the ids of cores are.", "/domain/pseries/vsmt"),
        ["smm"] = ("System management mode, which machines of a PC have.", "/domain/features/smm"),
        ["pflash0"] = ("A PC's firmware in flash memory.", "/domain/os/loader"),
        ["pflash1"] = ("What a PC's firmware keeps.", "/domain/os/nvram"),
        ["x-vof"] = ("Whether QEMU's own minimal firmware starts the guest.", "/domain/pseries/firmware"),
    };

    /// <summary>The settings of the machine beside its name; none for every other option.</summary>
    public static IEnumerable<ArgumentPart> Of(Argument argument)
    {
        if (argument is not { Option: "-machine", Properties: { } machine }) yield break;
        foreach (var (key, value) in machine.Skip(1))
        {
            var (why, source) = Reasons[key];
            yield return new ArgumentPart(QemuProperties.Create([(key, value)]).ToKeyValue(bareFirst: false), why, source);
        }
    }
}
