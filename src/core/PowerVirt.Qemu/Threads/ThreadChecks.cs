using PowerVirt.Domain;
using PowerVirt.Domain.Tuning;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.Threads;

/// <summary>CPUs that a guest's threads are bound to and that this host does not have, or not now.</summary>
internal static class ThreadChecks
{
    public static IEnumerable<Problem> Of(PlanContext context)
    {
        if (context.Settings.OnlineCpus is not { } online) return [];
        var definition = context.Definition;
        return ThreadSteps.Numbered(definition).Prepend(GuestThread.Emulator)
            .Select(thread => (Cpus: ThreadSteps.CpusOf(definition, thread), Path: PathOf(definition.CpuTune, thread)))
            .Distinct()
            .Where(bound => bound.Cpus?.Except(online).IsEmpty == false)
            .Select(bound => Missing(bound.Cpus!, online, new XmlPlace(bound.Path, 0)));
    }

    // As the kernel has it, and libvirt: CPUs that are left are enough.
    private static Problem Missing(NumberSet cpus, NumberSet online, XmlPlace place)
    {
        var missing = cpus.Except(online);
        return cpus.Overlaps(online)
            ? new Problem(ErrorCode.ConfigUnsupported,
                $"The host has no CPU {missing}, or it is offline: threads bound to '{cpus}' run on the others.", place, $"Online are {online}.")
            {
                Severity = Severity.Warning,
            }
            : new Problem(ErrorCode.SystemError,
                $"cannot set CPU affinity to '{cpus}': the host has no such CPU, or it is offline", place, $"Online are {online}.");
    }

    private static string PathOf(CpuTune tune, GuestThread thread) => thread.Role switch
    {
        ThreadRole.Vcpu when tune.VcpuPins.Any(pin => pin.Thread == thread.Number) => "/domain/cputune/vcpupin",
        ThreadRole.IoThread when tune.IoThreadPins.Any(pin => pin.Thread == thread.Number) => "/domain/cputune/iothreadpin",
        ThreadRole.Emulator when tune.EmulatorPin is not null => "/domain/cputune/emulatorpin",
        _ => "/domain/vcpu",
    };
}
