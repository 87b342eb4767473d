using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine.Statistics;

/// <summary>
/// Measures one guest. A QEMU that does not answer costs those who ask no more than their patience, once: until it has
/// answered, they get what it told last.
/// </summary>
public sealed class StatisticsCache(Func<DomainSnapshot> snapshot, Func<IRunningGuest?> running, TimeProvider time)
{
    /// <summary>What QEMU may delay an answer that cannot say how old it is.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Answer? _last;
    private (IRunningGuest Guest, Task Done, long Since)? _open;

    /// <summary>Whether there is an earlier answer of the guest, to be told where it does not answer any more.</summary>
    public bool HasAnswer
    {
        get
        {
            lock (_lock) return _last is { } last && last.Guest == running();
        }
    }

    /// <summary>Measures the guest.</summary>
    /// <param name="patience">How long QEMU's answer is waited for.</param>
    /// <param name="monitor">False for what the kernel alone can tell.</param>
    public async ValueTask<GuestStatistics> ReadAsync(TimeSpan patience, bool monitor = true)
    {
        if (running() is not { } guest || snapshot().Live is not { } live) return GuestStatistics.None;
        if (monitor)
        {
            var (done, since) = Refresh(guest, live);
            var left = patience - time.GetElapsedTime(since);
            if (!done.IsCompleted && left > TimeSpan.Zero) await Task.WhenAny(done, Task.Delay(left, time));
        }

        return Compose(guest, live.Outline, monitor);
    }

    /// <summary>Measures the guest for an answer that cannot say how old it is.</summary>
    /// <exception cref="VmException">QEMU does not answer in <see cref="Patience"/>.</exception>
    public async ValueTask<GuestStatistics> ReadFreshAsync()
    {
        var measured = await ReadAsync(Patience);
        return measured.Stale ? throw new VmException(Unanswered) : measured;
    }

    private static Problem Unanswered => new(ErrorCode.OperationTimeout, "QEMU does not answer.",
        Remedy: "Its process hangs or the host is overloaded. `virsh domstats` tells what is known nevertheless; destroy the"
            + " guest if it does not recover.");

    private (Task Done, long Since) Refresh(IRunningGuest guest, DefinitionText live)
    {
        lock (_lock)
        {
            if (_open is { } open && open.Guest == guest && !open.Done.IsCompleted) return (open.Done, open.Since);
            var since = time.GetTimestamp();
            var done = AskAsync(guest, live, since);
            _open = (guest, done, since);
            return (done, since);
        }
    }

    private async Task AskAsync(IRunningGuest guest, DefinitionText live, long asked)
    {
        try
        {
            var cpus = KnownCpus(guest, live);
            var numbers = await MonitorNumbers.AskAsync(guest, live.Outline, cpus, CancellationToken.None);
            lock (_lock) _last = new Answer(guest, live, numbers, asked);
        }
        catch (Exception failed) when (failed is VmException or QmpFormatException)
        {
            // What it told last is handed out, marked as old; that it is of no use its domain learns elsewhere.
        }
    }

    /// <summary>
    /// What QEMU told of the virtual CPUs holds until the live definition changes, as it does when one is plugged, or
    /// until the thread of one has ended; default then.
    /// </summary>
    private ImmutableArray<CpuThread> KnownCpus(IRunningGuest guest, DefinitionText live) =>
        _last is { } last && last.Guest == guest && ReferenceEquals(last.Live, live)
            && last.Numbers.Cpus.All(cpu => ProcessNumbers.HasThread(guest.Pid, cpu.ThreadId))
            ? last.Numbers.Cpus
            : default;

    private GuestStatistics Compose(IRunningGuest guest, DefinitionOutline outline, bool monitor)
    {
        Answer? last;
        bool late;
        lock (_lock)
        {
            last = _last is { } answer && answer.Guest == guest ? answer : null;
            late = last is null || (_open is { } open && last.Asked < open.Since);
        }

        var numbers = last?.Numbers;
        return new GuestStatistics
        {
            Age = last is null ? TimeSpan.Zero : time.GetElapsedTime(last.Asked),
            Stale = monitor && late,
            Cpu = ProcessNumbers.Cpu(guest.Pid),
            Balloon = (numbers?.Balloon ?? new BalloonStatistics()) with
            {
                // QEMU tells by itself when that changes.
                Current = outline.HasBalloon ? outline.CurrentMemory : null,
                Resident = ProcessNumbers.Resident(guest.Pid),
            },
            Vcpus = [.. (numbers?.Cpus ?? []).Select(cpu => ProcessNumbers.Vcpu(guest.Pid, cpu.Index, cpu.ThreadId))],
            Interfaces = ProcessNumbers.Interfaces(outline.Interfaces),
            Blocks = numbers?.Blocks ?? [],
            IoThreads = numbers?.IoThreads ?? [],
        };
    }

    private sealed record Answer(IRunningGuest Guest, DefinitionText Live, MonitorNumbers Numbers, long Asked);
}
