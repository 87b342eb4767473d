using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Daemon.Tests.Handlers.Domains;

public class DeviceLimitsTests
{
    [Fact]
    public void A_disks_limits_have_libvirts_names_order_and_types()
    {
        var tune = new IoTune
        {
            Bytes = new IoLimit { Total = new IoRate(1, 2, 3) },
            Operations = new IoLimit { Write = new IoRate(4, 5, 6) },
            OperationSize = 7,
            Group = "fast",
        };
        var all = DeviceLimits.OfDisk(tune, withTexts: true);
        Assert.Equal(DeviceLimits.DiskValues, all.Length);
        Assert.Equal(
            "total_bytes_sec=1 write_iops_sec=4 total_bytes_sec_max=2 write_iops_sec_max=5 size_iops_sec=7 group_name=fast "
                + "total_bytes_sec_max_length=3 write_iops_sec_max_length=6",
            string.Join(' ', all.Select(Text).Where(text => !text.EndsWith("=0", StringComparison.Ordinal))));
        Assert.DoesNotContain(DeviceLimits.OfDisk(tune, withTexts: false), value => value.Field == "group_name");
    }

    [Fact]
    public void A_cards_limits_have_libvirts_names_order_and_types()
    {
        var limits = new Bandwidth(new BandwidthLimit(1, 2, 3, 4), new BandwidthLimit(5, null, 7, null));
        var all = DeviceLimits.OfCard(limits);
        Assert.Equal(DeviceLimits.CardValues, all.Length);
        Assert.Equal(
            "inbound.average=1 inbound.peak=2 inbound.burst=3 inbound.floor=4 outbound.average=5 outbound.peak=0 outbound.burst=7",
            string.Join(' ', all.Select(Text)));
        Assert.All(all, value => Assert.IsType<TypedValue.UInt>(value.Value));
        Assert.All(DeviceLimits.OfCard(bandwidth: null), value => Assert.Equal(new TypedValue.UInt(0), value.Value));
    }

    private static string Text(TypedParameter parameter) => parameter.Value switch
    {
        TypedValue.ULong number => $"{parameter.Field}={number.Value}",
        TypedValue.UInt number => $"{parameter.Field}={number.Value}",
        TypedValue.Text text => $"{parameter.Field}={text.Value}",
        var other => $"{parameter.Field} is {other}",
    };
}
