using System.Globalization;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Disks;

/// <summary><c>iotune</c>.</summary>
internal static class IoTuneXml
{
    public static IoTune? Read(Cursor disk)
    {
        if (disk.Child("iotune") is not { } xml) return null;
        var tune = new IoTune
        {
            Bytes = ReadLimit(xml, "bytes"),
            Operations = ReadLimit(xml, "iops"),
            OperationSize = Number(xml, "size_iops_sec"),
            Group = xml.TextOf("group_name"),
        };
        return tune == new IoTune() ? null : tune;
    }

    public static void Write(MarkupWriter xml, IoTune? tune)
    {
        if (tune is null) return;
        xml.Open("iotune");
        WriteRates(xml, tune, "sec", rate => rate.PerSecond);
        WriteRates(xml, tune, "sec_max", rate => rate.Maximum);
        Write(xml, "size_iops_sec", tune.OperationSize);
        xml.Leaf("group_name", tune.Group);
        WriteRates(xml, tune, "sec_max_length", rate => rate.MaximumLength);
        xml.Close();
    }

    private static IoLimit ReadLimit(Cursor xml, string unit) => new()
    {
        Total = ReadRate(xml, $"total_{unit}"),
        Read = ReadRate(xml, $"read_{unit}"),
        Write = ReadRate(xml, $"write_{unit}"),
    };

    private static IoRate ReadRate(Cursor xml, string name) =>
        new(Number(xml, $"{name}_sec"), Number(xml, $"{name}_sec_max"), Number(xml, $"{name}_sec_max_length"));

    // Zero says that there is no limit, as the element's absence does.
    private static ulong? Number(Cursor xml, string element)
    {
        if (xml.Child(element) is not { } child) return null;
        if (!ulong.TryParse(child.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            child.Refuse(ErrorCode.XmlError, $"disk iotune field '{element}' must be an integer");
        return number > 0 ? number : null;
    }

    private static void WriteRates(MarkupWriter xml, IoTune tune, string suffix, Func<IoRate, ulong?> part)
    {
        WriteLimit(xml, tune.Bytes, $"bytes_{suffix}", part);
        WriteLimit(xml, tune.Operations, $"iops_{suffix}", part);
    }

    private static void WriteLimit(MarkupWriter xml, IoLimit limit, string suffix, Func<IoRate, ulong?> part)
    {
        Write(xml, $"total_{suffix}", part(limit.Total));
        Write(xml, $"read_{suffix}", part(limit.Read));
        Write(xml, $"write_{suffix}", part(limit.Write));
    }

    private static void Write(MarkupWriter xml, string element, ulong? value) =>
        xml.Leaf(element, value?.ToString(CultureInfo.InvariantCulture));
}
