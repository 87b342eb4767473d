using System.Globalization;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>timer</c> of <c>clock</c>.</summary>
internal static class TimerXml
{
    internal static readonly Words<TimerName> Names = new(
        ("platform", TimerName.Platform), ("pit", TimerName.Pit), ("rtc", TimerName.Rtc), ("hpet", TimerName.Hpet),
        ("tsc", TimerName.Tsc), ("kvmclock", TimerName.KvmClock), ("hypervclock", TimerName.HypervClock),
        ("armvtimer", TimerName.ArmvTimer));

    internal static readonly Words<TickPolicy> Policies = new(
        ("delay", TickPolicy.Delay), ("catchup", TickPolicy.CatchUp), ("merge", TickPolicy.Merge),
        ("discard", TickPolicy.Discard));

    internal static readonly Words<TimerTrack> Tracks = new(
        ("boot", TimerTrack.Boot), ("guest", TimerTrack.Guest), ("wall", TimerTrack.Wall),
        ("realtime", TimerTrack.Realtime));

    private static readonly Words<TimerMode> Modes = new(
        ("auto", TimerMode.Auto), ("native", TimerMode.Native), ("emulate", TimerMode.Emulate),
        ("paravirt", TimerMode.Paravirt), ("smpsafe", TimerMode.SmpSafe));

    public static ClockTimer Read(Cursor timer) => new(timer.RequiredWord("name", Names))
    {
        IsPresent = timer.YesNo("present"),
        TickPolicy = timer.Word("tickpolicy", Policies),
        Track = timer.Word("track", Tracks),
        Frequency = timer.ULong("frequency"),
        Mode = timer.Word("mode", Modes),
        CatchUp = timer.Child("catchup") is { } catchUp
            ? new TimerCatchUp(catchUp.ULong("threshold"), catchUp.ULong("slew"), catchUp.ULong("limit"))
            : null,
    };

    public static void Write(MarkupWriter xml, ClockTimer timer)
    {
        xml.Open("timer").Attribute("name", Names[timer.Name]).YesNo("present", timer.IsPresent)
            .Attribute("tickpolicy", Policies[timer.TickPolicy]).Attribute("track", Tracks[timer.Track])
            .Attribute("frequency", Text(timer.Frequency)).Attribute("mode", Modes[timer.Mode]);
        if (timer.CatchUp is { } catchUp)
        {
            xml.Open("catchup").Attribute("threshold", Text(catchUp.Threshold))
                .Attribute("slew", Text(catchUp.Slew)).Attribute("limit", Text(catchUp.Limit)).Close();
        }

        xml.Close();
    }

    private static string? Text(ulong? number) => number?.ToString(CultureInfo.InvariantCulture);
}
