using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Tuning;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Qemu.Threads;

/// <summary>The host's numbers of a guest's threads, as its QEMU tells them; all others of its process are the emulator's.</summary>
public sealed class ThreadTable
{
    private readonly ImmutableDictionary<GuestThread, int> _numbers;

    private ThreadTable(ImmutableDictionary<GuestThread, int> numbers) => _numbers = numbers;

    /// <summary>The host's numbers of all threads that are not the emulator's.</summary>
    public IEnumerable<int> All => _numbers.Values;

    /// <param name="units">What can be plugged or is; empty where the machine has no plugging.</param>
    /// <param name="cpus">The virtual CPUs that there are.</param>
    /// <param name="ioThreads">The threads for disks.</param>
    /// <param name="maximum">How many virtual CPUs the guest may have.</param>
    public static ThreadTable Of(
        ImmutableArray<CpuUnit> units, ImmutableArray<CpuThread> cpus, ImmutableArray<IoThreadName> ioThreads, uint maximum)
    {
        var numbers = ImmutableDictionary.CreateBuilder<GuestThread, int>();
        foreach (var vcpu in VcpuMapping.Of(units, cpus, maximum))
            if (vcpu.Thread is { } thread) numbers[GuestThread.Vcpu(vcpu.Id)] = thread;
        foreach (var (id, thread) in ioThreads)
            if (IoThreadArguments.NumberOf(id) is { } number) numbers[GuestThread.IoThread(number)] = thread;
        return new ThreadTable(numbers.ToImmutable());
    }

    /// <summary>The host's number of a thread; null where the guest has none such now.</summary>
    public int? Find(GuestThread thread) => _numbers.TryGetValue(thread, out var number) ? number : null;

    /// <summary>Whether there is anything to be told about a thread now.</summary>
    public bool Has(GuestThread thread) => thread.Role == ThreadRole.Emulator || Find(thread) is not null;

    /// <summary>Why threads cannot be told this; null where they can.</summary>
    /// <remarks>
    /// Without a thread for each virtual CPU, TCG runs all of them in turn: then they can only be told the same.
    /// </remarks>
    public Problem? Refusal(IEnumerable<ThreadStep> steps)
    {
        foreach (var told in steps.GroupBy(step => (Number: Find(step.Thread), Kind: step.GetType())))
        {
            var sharing = All.Count(number => number == told.Key.Number);
            if (sharing <= 1 || (told.Count() == sharing && told.Select(step => step.What).Distinct().Count() == 1)) continue;
            return new Problem(ErrorCode.ConfigUnsupported, "cpu affinity is not supported", Remedy:
                $"This QEMU runs all virtual CPUs in one thread, so that {told.First().Thread} has none of its own: bind all to the same CPUs.");
        }

        return null;
    }
}
