using System.Globalization;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>clock</c>.</summary>
internal static class ClockXml
{
    internal static readonly Words<ClockOffset> Offsets = new(
        ("utc", ClockOffset.Utc), ("localtime", ClockOffset.Localtime), ("variable", ClockOffset.Variable),
        ("timezone", ClockOffset.Timezone), ("absolute", ClockOffset.Absolute));

    private static readonly Words<ClockOffset> Bases = new(
        ("utc", ClockOffset.Utc), ("localtime", ClockOffset.Localtime));

    public static Clock Read(Cursor xml)
    {
        if (xml.Child("clock") is not { } clock) return new Clock();
        var offset = clock.Word("offset", Offsets, text => $"unknown clock offset '{text}'") ?? ClockOffset.Utc;
        var read = ReadOffset(clock, offset) with { Timers = clock.Each("timer", TimerXml.Read) };
        foreach (var twice in read.Timers.GroupBy(timer => timer.Name).Where(group => group.Count() > 1))
        {
            clock.Refuse(
                ErrorCode.XmlError,
                $"The timer '{TimerXml.Names[twice.Key]}' is described {twice.Count()} times; once is enough.");
        }

        return read;
    }

    public static void Write(MarkupWriter xml, Clock clock)
    {
        xml.Open("clock").Attribute("offset", Offsets[clock.Offset]);
        switch (clock.Offset)
        {
            case ClockOffset.Variable:
                xml.Attribute("adjustment", clock.Adjustment ?? 0).Attribute("basis", Offsets[clock.Basis]);
                break;
            case ClockOffset.Timezone:
                xml.Attribute("timezone", clock.Timezone);
                break;
            case ClockOffset.Absolute:
                xml.Attribute("start", clock.Start?.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                xml.Attribute("adjustment", clock.IsReset ? "reset" : null);
                break;
        }

        foreach (var timer in clock.Timers) TimerXml.Write(xml, timer);
        xml.Close();
    }

    private static Clock ReadOffset(Cursor clock, ClockOffset offset)
    {
        switch (offset)
        {
            case ClockOffset.Variable:
                return new Clock
                {
                    Offset = offset,
                    Adjustment = clock.Long("adjustment") ?? 0,
                    Basis = clock.Word("basis", Bases, text => $"unknown clock basis '{text}'") ?? ClockOffset.Utc,
                };
            case ClockOffset.Timezone:
                if (clock.Attribute("timezone") is null)
                {
                    clock.Refuse(
                        ErrorCode.InternalError, "missing 'timezone' attribute for clock with offset='timezone'");
                }

                return new Clock { Offset = offset, Timezone = clock.Attribute("timezone") };
            case ClockOffset.Absolute:
                if (clock.Attribute("start") is null)
                    clock.Refuse(ErrorCode.InternalError, "missing 'start' attribute for clock with offset='absolute'");
                return new Clock { Offset = offset, Start = clock.ULong("start") };
            default:
                return clock.Attribute("adjustment") switch
                {
                    null => new Clock { Offset = offset },
                    "reset" => new Clock { Offset = offset, IsReset = true },
                    // An offset and an adjustment together are a variable clock that counts from that offset.
                    _ => new Clock
                    {
                        Offset = ClockOffset.Variable,
                        Adjustment = clock.Long("adjustment") ?? 0,
                        Basis = offset,
                    },
                };
        }
    }
}
