using System.Collections.Immutable;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Xml.Tuning;

/// <summary><c>vcpusched</c>, <c>iothreadsched</c> and <c>emulatorsched</c>.</summary>
internal static class SchedulesXml
{
    private static readonly Words<Scheduler> Schedulers = new(
        ("batch", Scheduler.Batch), ("idle", Scheduler.Idle), ("fifo", Scheduler.Fifo), ("rr", Scheduler.RoundRobin));

    public static ImmutableArray<ThreadSchedule> ReadVcpus(Cursor tune, Vcpus vcpus) =>
        Read(tune, "vcpu", NumberSet.Below(vcpus.Maximum).Contains);

    public static ImmutableArray<ThreadSchedule> ReadIoThreads(Cursor tune, IReadOnlyCollection<IoThread> threads) =>
        Read(tune, "iothread", threads.Select(thread => thread.Id).ToHashSet().Contains);

    public static SchedulePolicy? ReadEmulator(Cursor tune) =>
        tune.Child("emulatorsched") is { } schedule ? ReadPolicy(schedule) : null;

    // One element for each thread: what libvirt writes, whatever was grouped in the document.
    public static void Write(MarkupWriter xml, CpuTune tune)
    {
        foreach (var schedule in tune.VcpuSchedules)
            Write(xml.Open("vcpusched").Attribute("vcpus", schedule.Thread), schedule.Policy);
        foreach (var schedule in tune.IoThreadSchedules)
            Write(xml.Open("iothreadsched").Attribute("iothreads", schedule.Thread), schedule.Policy);
        if (tune.EmulatorSchedule is { } policy) Write(xml.Open("emulatorsched"), policy);
    }

    private static ImmutableArray<ThreadSchedule> Read(Cursor tune, string kind, Func<uint, bool> isKnown)
    {
        var schedules = new SortedDictionary<uint, ThreadSchedule>();
        foreach (var element in tune.Children($"{kind}sched"))
        {
            if (element.Attribute($"{kind}s") is null)
            {
                element.Refuse(ErrorCode.XmlError, $"Missing attribute '{kind}s' in element '{kind}sched'");
                continue;
            }

            if (element.Numbers($"{kind}s") is not { } threads || ReadPolicy(element) is not { } policy) continue;
            foreach (var thread in threads.Numbers)
            {
                if (!isKnown(thread))
                {
                    element.Refuse(
                        ErrorCode.ConfigUnsupported,
                        kind == "vcpu"
                            ? $"vCPU '{thread}' is not present in domain definition"
                            : $"Cannot find 'iothread' : {thread}",
                        $"{kind}s");
                    break;
                }

                if (schedules.TryAdd(thread, new ThreadSchedule(thread, policy))) continue;
                element.Refuse(ErrorCode.XmlDetail, $"'{kind}sched' attributes '{kind}s' must not overlap", $"{kind}s");
                break;
            }
        }

        return [.. schedules.Values];
    }

    private static SchedulePolicy? ReadPolicy(Cursor element)
    {
        if (element.Attribute("scheduler") is null)
        {
            element.Refuse(ErrorCode.XmlError, $"Missing required attribute 'scheduler' in element '{element.Name}'");
            return null;
        }

        if (element.Word("scheduler", Schedulers) is not { } scheduler) return null;
        var priority = element.Int("priority");
        if (scheduler is not (Scheduler.Fifo or Scheduler.RoundRobin)) return new SchedulePolicy(scheduler, null);
        if (element.Attribute("priority") is null)
            element.Refuse(ErrorCode.XmlError, $"Missing required attribute 'priority' in element '{element.Name}'");
        return new SchedulePolicy(scheduler, priority ?? 0);
    }

    private static void Write(MarkupWriter xml, SchedulePolicy policy) =>
        xml.Attribute("scheduler", Schedulers[policy.Scheduler]).Attribute("priority", policy.Priority).Close();
}
