using System.Globalization;
using PowerVirt.Domain;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The time at which the guest's clock starts.</summary>
internal static class ClockText
{
    public static QemuProperties Of(PlanContext context)
    {
        var clock = context.Definition.Clock;
        var timer = clock.Timer(TimerName.Rtc);
        return
        [
            ("base", Base(clock, context.Settings.Now)),
            ("clock", timer?.Track switch
            {
                TimerTrack.Guest => "vm",
                TimerTrack.Wall => "host",
                TimerTrack.Realtime => "rt",
                _ => null,
            }),
            ("driftfix", timer?.TickPolicy == TickPolicy.CatchUp ? "slew" : null),
        ];
    }

    /// <summary>QEMU has no option for a time zone, only the variable.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Environment(Clock clock) =>
        clock is { Offset: ClockOffset.Timezone, Timezone: { } zone } ? [new("TZ", zone)] : [];

    public static string Why(Clock clock) => clock.Offset switch
    {
        ClockOffset.Localtime => "The guest's clock shows the host's local time.",
        ClockOffset.Timezone => $"The guest's clock shows the time of {clock.Timezone}.",
        ClockOffset.Variable => "The guest's clock is adjusted against the host's.",
        ClockOffset.Absolute => "The guest's clock starts at a fixed time.",
        _ => "The guest's clock shows UTC.",
    };

    private static string Base(Clock clock, DateTimeOffset now) => clock.Offset switch
    {
        ClockOffset.Localtime or ClockOffset.Timezone => "localtime",
        ClockOffset.Variable => Moment(Now(clock, now), clock.Adjustment),
        ClockOffset.Absolute => Moment(DateTime.UnixEpoch, (long)Math.Min(clock.Start ?? 0, long.MaxValue)),
        _ => "utc",
    };

    private static DateTime Now(Clock clock, DateTimeOffset now) =>
        clock.Basis == ClockOffset.Localtime ? now.DateTime : now.UtcDateTime;

    // Years beyond what DateTime knows mean nothing to a guest either.
    private static string Moment(DateTime from, long? seconds)
    {
        var most = (DateTime.MaxValue - from).Ticks / TimeSpan.TicksPerSecond;
        var least = (DateTime.MinValue - from).Ticks / TimeSpan.TicksPerSecond;
        var moment = from.AddTicks(Math.Clamp(seconds ?? 0, least, most) * TimeSpan.TicksPerSecond);
        return moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }
}
