using System.Collections.Immutable;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Qemu.Tests.Vcpus;

/// <summary>A pseries guest's cores as QEMU tells them.</summary>
internal static class Cores
{
    /// <summary>A guest with cores of some threads; the first is there from the start, others were plugged in that order.</summary>
    public static ImmutableArray<GuestVcpu> Of(int count, int threads, params int[] plugged)
    {
        var units = Enumerable.Range(0, count).Reverse().Select(core => new CpuUnit(
            "host-spapr-cpu-core", (uint)threads, [new CpuCoordinate("core-id", core * threads)], PathOf(core, threads, plugged)));
        var cpus = plugged.Prepend(0).SelectMany(core => Enumerable.Range(0, threads).Select(thread => $"{PathOf(core, threads, plugged)}/thread[{thread}]"))
            .Select((path, index) => new CpuThread(index, 1000 + index, path));
        return VcpuMapping.Of([.. units], [.. cpus], (uint)(count * threads));
    }

    private static string? PathOf(int core, int threads, int[] plugged) =>
        core == 0 ? "/machine/unattached/device[1]" : plugged.Contains(core) ? $"/machine/peripheral/vcpu{core * threads}" : null;
}
