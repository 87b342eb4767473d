using PowerVirt.Domain.Xml;

namespace PowerVirt.Domain.Rules;

/// <summary>
/// Timers: POWER has a real time clock and the CPU's own decrementer, and QEMU can be told about the first alone.
/// </summary>
internal static class ClockRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain) =>
        Refused(domain, timer => timer.Name == TimerName.Rtc);

    /// <summary>
    /// Timers of other guests that libvirt refuses here; the strict rules refuse them all, with the way out.
    /// </summary>
    public static IEnumerable<Problem> CheckForeign(DomainDefinition domain) =>
        Refused(domain, timer => timer.Name != TimerName.Rtc);

    private static IEnumerable<Problem> Refused(DomainDefinition domain, Func<ClockTimer, bool> isMeant)
    {
        for (var i = 0; i < domain.Clock.Timers.Length; i++)
        {
            var timer = domain.Clock.Timers[i];
            if (isMeant(timer) && Refusal(domain, timer) is { } message)
            {
                yield return new Problem(
                    ErrorCode.ConfigUnsupported, message, new XmlPlace($"/domain/clock/timer[{i + 1}]", 0));
            }
        }
    }

    private static string? Refusal(DomainDefinition domain, ClockTimer timer)
    {
        var name = TimerXml.Names[timer.Name];
        return timer switch
        {
            { Name: TimerName.Platform } => $"unsupported timer type (name) '{name}'",
            { Name: not (TimerName.Rtc or TimerName.Platform), Track: not null } =>
                $"timer {name} doesn't support setting of timer track",
            { Name: TimerName.KvmClock or TimerName.HypervClock, TickPolicy: not null } =>
                $"timer {name} doesn't support setting of timer tickpolicy",
            { Name: TimerName.Tsc or TimerName.KvmClock or TimerName.HypervClock, IsPresent: true }
                or { Name: TimerName.ArmvTimer } =>
                $"Configuring the '{name}' timer is not supported for virtType={DomainXml.Types[domain.Type]} "
                    + $"arch={domain.Os.Architecture} machine={domain.Os.Machine} guests",
            { Name: TimerName.Hpet, IsPresent: true } => "hpet timer is not supported by this architecture",
            { Name: TimerName.Rtc, Track: TimerTrack.Boot } =>
                $"unsupported rtc timer track '{TimerXml.Tracks[timer.Track]}'",
            { Name: TimerName.Rtc, TickPolicy: TickPolicy.Merge or TickPolicy.Discard } =>
                $"unsupported rtc timer tickpolicy '{TimerXml.Policies[timer.TickPolicy]}'",
            { Name: TimerName.Pit, TickPolicy: TickPolicy.Merge or TickPolicy.CatchUp } =>
                $"unsupported pit tickpolicy '{TimerXml.Policies[timer.TickPolicy]}'",
            _ => null,
        };
    }
}
