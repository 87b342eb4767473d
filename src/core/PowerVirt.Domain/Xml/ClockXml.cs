using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>clock</c>.</summary>
internal static class ClockXml
{
    internal static readonly Words<ClockOffset> Offsets = new(
        ("utc", ClockOffset.Utc), ("localtime", ClockOffset.Localtime), ("variable", ClockOffset.Variable),
        ("timezone", ClockOffset.Timezone), ("absolute", ClockOffset.Absolute));

    public static Clock Read(Cursor xml)
    {
        if (xml.Child("clock") is not { } clock) return new Clock();
        var offset = clock.Word("offset", Offsets) ?? ClockOffset.Utc;
        return new Clock
        {
            Offset = offset,
            Adjustment = clock.Attribute("adjustment") is "reset" or null ? null : clock.Int("adjustment"),
            Basis = clock.Word("basis", Offsets) ?? (offset == ClockOffset.Variable ? ClockOffset.Utc : null),
            Timezone = clock.Attribute("timezone"),
        };
    }

    public static void Write(MarkupWriter xml, Clock clock)
    {
        xml.Open("clock").Attribute("offset", Offsets[clock.Offset]);
        if (clock.Offset == ClockOffset.Variable)
            xml.Attribute("adjustment", clock.Adjustment ?? 0).Attribute("basis", Offsets[clock.Basis]);
        else if (clock.Offset is ClockOffset.Utc or ClockOffset.Localtime)
            xml.Attribute("adjustment", clock.Adjustment);
        xml.Attribute("timezone", clock.Timezone).Close();
    }
}
