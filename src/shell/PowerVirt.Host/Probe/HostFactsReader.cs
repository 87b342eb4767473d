using System.Globalization;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Host.Probe;

/// <summary>Draws conclusions from what a host says of itself.</summary>
public static class HostFactsReader
{
    /// <summary>The facts; what a host does not say keeps its default.</summary>
    public static HostFacts Read(HostTexts texts)
    {
        var cpu = Cpu(texts);
        var siblings = CpuList.Count(texts.Siblings);
        return new HostFacts(cpu)
        {
            ThreadsPerCore = Math.Max(1, Math.Max(texts.InterruptServerBytes / 4, siblings)),
            SmtOn = siblings > 1,
            SubcoresPerCore = int.TryParse(texts.Subcores, CultureInfo.InvariantCulture, out var subcores) && subcores
                is 1 or 2 or 4 ? subcores : 1,
            LogicalCpus = Math.Max(1, CpuList.Count(texts.OnlineCpus)),
            MemoryBytes = Memory(texts.MemInfo),
            PageSizeBytes = texts.PageSize,
            KernelRelease = texts.KernelRelease,
            DevKvmProblem = cpu.Kvm.Reason,
        };
    }

    private static HostCpu Cpu(HostTexts texts)
    {
        var architecture = Architecture.FromUname(texts.Machine);
        if (architecture is null or { IsPower: false }) return Foreign(architecture, texts.Machine);

        var info = CpuInfo.Read(texts.CpuInfo);
        var platform = PlatformOf(texts, info);
        Pvr? pvr = info.Pvr;
        var raw = pvr is { } chip && Generations.TryByPvr(chip, out var generation) ? generation : null;
        var effective = Effective(texts, info, raw);
        var kvm = KvmReader.Read(texts, platform, raw, effective);
        var mmus = GuestMmus.UnderKvm(pvr ?? default, kvm.Kind, info.Radix);
        return new HostCpu(architecture, pvr, raw, effective, platform, kvm, mmus);
    }

    // There is one reason that counts, whatever /dev/kvm is like there.
    private static HostCpu Foreign(Architecture? architecture, string machine) => architecture is not null
        ? HostCpu.Foreign(architecture) with { Kvm = NoKvm(machine) }
        : HostCpu.Foreign(Architecture.X64) with { Kvm = NoKvm(machine) };

    private static KvmSupport NoKvm(string machine) =>
        KvmSupport.None($"this host is {machine}, and KVM runs only guests of the host's own architecture");

    private static HostPlatform PlatformOf(HostTexts texts, CpuInfo info)
    {
        var names = texts.Compatible.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        if (names.Contains("ibm,powernv") || info.Platform == "PowerNV") return HostPlatform.BareMetal;
        var underKvm = names.Contains("qemu,pseries")
            || texts.Hypervisor.Contains("linux,kvm", StringComparison.Ordinal);
        // Neither pSeries nor PowerNV: a Mac or an embedded board, where nothing stands between kernel and chip.
        return underKvm ? HostPlatform.KvmGuest : info.Platform == "pSeries" ? HostPlatform.Lpar
            : HostPlatform.BareMetal;
    }

    /// <remarks>
    /// AT_PLATFORM follows the mode that the partition runs in, AT_BASE_PLATFORM and the PVR do not (cputable.c:
    /// identify_cpu).
    /// </remarks>
    private static Generation? Effective(HostTexts texts, CpuInfo info, Generation? raw)
    {
        var named = Generations.ByQemuModel(texts.Platform) ?? Generations.ByQemuModel(info.Mode);
        return named is null || raw is null ? raw
            : named.Level is { } level && raw.Level is { } own && level < own ? named
            : raw;
    }

    private static long Memory(string memInfo)
    {
        foreach (var line in memInfo.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith("MemTotal:", StringComparison.Ordinal)) continue;
            var amount = line["MemTotal:".Length..].Trim();
            if (amount.EndsWith(" kB", StringComparison.Ordinal)
                && long.TryParse(amount[..^3], CultureInfo.InvariantCulture, out var kibibytes))
                return kibibytes * 1024;
        }

        return 0;
    }
}
