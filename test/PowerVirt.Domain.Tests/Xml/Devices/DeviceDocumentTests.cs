using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml.Devices;

namespace PowerVirt.Domain.Tests.Xml.Devices;

public class DeviceDocumentTests
{
    [Fact]
    public void Of_a_device_with_thousands_of_unknown_parts_no_more_is_told_than_anybody_reads()
    {
        var unknown = string.Concat(Enumerable.Repeat("<odd/>", 50_000));
        var read = DeviceDocumentXml.Parse($"<watchdog model='i6300esb' action='reset'>{unknown}</watchdog>");
        Assert.Equal(MarkupLimits.Problems, read.Problems.Count);
        Assert.True(read.Succeeded);
    }
}
