using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Qemu.Threads;

/// <summary>Decides on which of the host's CPUs a guest's threads run, and how the host schedules them.</summary>
public static class ThreadSteps
{
    /// <summary>
    /// Where QEMU itself starts, before it has any memory: the emulator's CPUs, which each thread gets that is not told
    /// otherwise, for threads have them from those that make them. Null means where whoever starts it runs.
    /// </summary>
    public static NumberSet? CpusAtSpawn(DomainDefinition domain) => CpusOf(domain, GuestThread.Emulator);

    /// <summary>Where a thread may run: on its own CPUs, or on those that the guest has in common; null means on any.</summary>
    public static NumberSet? CpusOf(DomainDefinition domain, GuestThread thread)
    {
        var tune = domain.CpuTune;
        var own = thread.Role switch
        {
            ThreadRole.Vcpu => tune.VcpuPins.FirstOrDefault(pin => pin.Thread == thread.Number)?.Cpus,
            ThreadRole.IoThread => tune.IoThreadPins.FirstOrDefault(pin => pin.Thread == thread.Number)?.Cpus,
            _ => tune.EmulatorPin,
        };
        return own ?? domain.Vcpus.CpuSet;
    }

    /// <summary>Whether any thread is bound to CPUs.</summary>
    public static bool AnyBound(DomainDefinition domain) =>
        domain.Vcpus.CpuSet is not null
        || domain.CpuTune is { EmulatorPin: not null } or { VcpuPins.IsEmpty: false } or { IoThreadPins.IsEmpty: false };

    /// <summary>What is told of threads once QEMU has made them; what they have from its start already is not.</summary>
    public static IEnumerable<ThreadStep> AtStart(DomainDefinition domain)
    {
        var (tune, inherited) = (domain.CpuTune, CpusAtSpawn(domain));
        foreach (var thread in AnyBound(domain) ? Numbered(domain) : [])
        {
            var cpus = CpusOf(domain, thread);
            if (!Equals(cpus, inherited)) yield return new ThreadStep.Pin(thread, cpus, Why(cpus));
        }

        foreach (var (number, policy) in tune.IoThreadSchedules)
            yield return Schedule(GuestThread.IoThread(number), policy);
        foreach (var (number, policy) in tune.VcpuSchedules.Where(schedule => IsOn(domain, schedule.Thread)))
            yield return Schedule(GuestThread.Vcpu(number), policy);
        if (tune.EmulatorSchedule is { } own) yield return Schedule(GuestThread.Emulator, own);
    }

    /// <summary>What a change of a definition means for the threads of the guest that runs with it.</summary>
    public static IEnumerable<ThreadStep> Of(DefinitionEdit edit) =>
        edit is DefinitionEdit.Pin pin ? [new ThreadStep.Pin(pin.Thread, pin.Cpus, "It is bound anew.")] : [];

    /// <summary>The threads that a guest has from its start, the emulator's left out.</summary>
    public static IEnumerable<GuestThread> Numbered(DomainDefinition domain) =>
    [
        .. domain.IoThreads.Select(thread => GuestThread.IoThread(thread.Id)),
        .. Enumerable.Range(0, (int)Math.Min(domain.Vcpus.Maximum, NumberSet.Limit)).Select(id => (uint)id).Where(id => IsOn(domain, id))
            .Select(GuestThread.Vcpu),
    ];

    private static bool IsOn(DomainDefinition domain, uint vcpu) =>
        domain.Vcpus.States.IsEmpty ? vcpu < domain.Vcpus.AtStart : domain.Vcpus.States.Any(state => state.Id == vcpu && state.IsOn);

    private static string Why(NumberSet? cpus) =>
        cpus is null ? "Only the emulator is bound to CPUs." : "The definition binds it to CPUs of the host.";

    private static ThreadStep.Schedule Schedule(GuestThread thread, SchedulePolicy policy) =>
        new(thread, policy, "The definition says how the host schedules it.");
}
