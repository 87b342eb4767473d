using PowerVirt.Domain;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Qemu.Threads;

/// <summary>What the host is told about a thread of QEMU's, which it keeps until the thread ends.</summary>
public abstract record ThreadStep(GuestThread Thread, string Why)
{
    /// <summary>What it is told, in words.</summary>
    public abstract string What { get; }

    public sealed override string ToString() => $"{Thread} {What}";

    /// <summary>Let it run on these CPUs of the host alone; null means on every one.</summary>
    public sealed record Pin(GuestThread Thread, NumberSet? Cpus, string Why) : ThreadStep(Thread, Why)
    {
        public override string What => Cpus is null ? "on any CPU" : $"on CPUs {Cpus}";
    }

    /// <summary>Let it have the host's CPUs by this policy; of the emulator it is the main thread alone, as in libvirt.</summary>
    public sealed record Schedule(GuestThread Thread, SchedulePolicy Policy, string Why) : ThreadStep(Thread, Why)
    {
        public override string What =>
            $"by {Policy.Scheduler}{(Policy.Priority is { } priority ? $" of priority {priority}" : "")}";
    }
}
