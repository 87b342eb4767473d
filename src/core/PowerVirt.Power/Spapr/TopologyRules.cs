using System.Collections.Immutable;
using System.Numerics;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Spapr;

/// <summary>What a pseries guest's cores and threads can be.</summary>
public static class TopologyRules
{
    /// <summary>Everything wrong with a guest's threads; empty where nothing is.</summary>
    /// <param name="vcpus">The guest's virtual CPUs at most.</param>
    /// <param name="threads">Threads per core.</param>
    /// <param name="level">The guest's level; null where it is not known.</param>
    /// <param name="accelerator">What runs the guest.</param>
    /// <param name="qemu">What the QEMU can do.</param>
    /// <param name="host">The host; its threads count under KVM only.</param>
    public static ImmutableArray<TopologyProblem> Check(
        int vcpus, int threads, CompatLevel? level, Accelerator accelerator, QemuCpuFacts qemu, HostFacts host) =>
    [
        .. new[]
        {
            PowerOfTwo(threads),
            WholeCores(vcpus, threads),
            Level(threads, level),
            accelerator == Accelerator.Tcg ? Emulated(threads, qemu) : OnHost(threads, host),
            accelerator == Accelerator.Kvm ? HostThreads(host) : null,
        }.OfType<TopologyProblem>(),
    ];

    /// <summary>
    /// The distance between the ids of two cores' first threads, which must stay the same when a guest moves.
    /// pseries-4.2 and newer take the threads per core, older ones at least 8 (QEMU, hw/ppc/spapr.c,
    /// spapr_set_vsmt_mode). Null where the machine's name does not tell its version.
    /// </summary>
    public static int? Vsmt(string machine, int threads)
    {
        if (machine == "pseries") return threads;
        if (!machine.StartsWith("pseries-", StringComparison.Ordinal)) return null;
        var version = machine["pseries-".Length..].Split('-')[0];
        if (!Version.TryParse(version, out var parsed)) return null;
        return parsed >= new Version(4, 2) ? threads : Math.Max(8, threads);
    }

    private static TopologyProblem? PowerOfTwo(int threads) => threads > 0 && BitOperations.IsPow2(threads)
        ? null
        : new TopologyProblem($"A core of a pseries guest has 1, 2, 4 or 8 threads; {threads} is not possible.",
            $"Write threads='{Math.Clamp(BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, threads)) / 2, 1, 8)}'.");

    private static TopologyProblem? WholeCores(int vcpus, int threads) => threads <= 0 || vcpus % threads == 0
        ? null
        : new TopologyProblem($"{vcpus} vcpus do not fill cores of {threads} threads.",
            $"Take {(vcpus + threads - 1) / threads * threads} vcpus, or fewer threads per core.");

    private static TopologyProblem? Level(int threads, CompatLevel? level) =>
        level is null || threads <= level.MaxThreads ? null : new TopologyProblem(
            $"A core has {level.MaxThreads} threads at most in {level} mode; {threads} are asked for.",
            $"Write threads='{level.MaxThreads}' and more cores.");

    private static TopologyProblem? Emulated(int threads, QemuCpuFacts qemu) => threads <= qemu.TcgThreadsPerCore
        ? null
        : new TopologyProblem(
            $"This QEMU emulates {qemu.TcgThreadsPerCore} thread(s) per core at most; {threads} are asked for.",
            $"Write threads='{qemu.TcgThreadsPerCore}' and more cores; under KVM more threads are possible.");

    // From POWER9 on KVM schedules each thread for itself, so that a guest's core may have more threads than the
    // host's.
    private static TopologyProblem? OnHost(int threads, HostFacts host)
    {
        if (!SharesCores(host) || threads <= host.ThreadsPerSubcore) return null;
        var split = host.SubcoresPerCore > 1 ? $" (split into {host.SubcoresPerCore} subcores)" : "";
        return new TopologyProblem(
            $"KVM on {host.Cpu.Described} runs a guest's core on one core of the host, which has " +
            $"{host.ThreadsPerSubcore} threads{split}; {threads} are asked for.",
            $"Write threads='{host.ThreadsPerSubcore}' and more cores.");
    }

    private static TopologyProblem? HostThreads(HostFacts host) => SharesCores(host) && host.SmtOn
        ? new TopologyProblem($"SMT is on, and KVM on {host.Cpu.Described} starts no guest until it is off.",
            "Run `ppc64_cpu --smt=off` on the host; guests still use all threads.")
        : null;

    private static bool SharesCores(HostFacts host) =>
        host.Cpu.Kvm.Kind == KvmKind.Hv && host.Cpu.Raw?.Level is { } level && level <= CompatLevels.Power8;
}

/// <summary>One thing wrong with a guest's threads, and what to do about it.</summary>
public sealed record TopologyProblem(string Message, string Remedy);
