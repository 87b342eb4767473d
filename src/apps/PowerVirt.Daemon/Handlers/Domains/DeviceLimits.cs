using System.Collections.Immutable;
using PowerVirt.Daemon.Statistics;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Names the limits of a guest's disks and network cards as clients do; what has no limit is 0.</summary>
internal static class DeviceLimits
{
    /// <summary>How many values <see cref="OfDisk"/> has.</summary>
    public const int DiskValues = 20;

    /// <summary>How many values <see cref="OfCard"/> has.</summary>
    public const int CardValues = 7;

    /// <param name="tune">The limits of a disk's traffic.</param>
    /// <param name="withTexts">Whether the client takes texts: the group's name is one.</param>
    public static ImmutableArray<TypedParameter> OfDisk(IoTune tune, bool withTexts)
    {
        (string Name, IoRate Rate)[] rates =
        [
            ("total_bytes_sec", tune.Bytes.Total), ("read_bytes_sec", tune.Bytes.Read), ("write_bytes_sec", tune.Bytes.Write),
            ("total_iops_sec", tune.Operations.Total), ("read_iops_sec", tune.Operations.Read),
            ("write_iops_sec", tune.Operations.Write),
        ];
        var list = new ParameterList();
        foreach (var (name, rate) in rates) list.Add(name, rate.PerSecond ?? 0);
        foreach (var (name, rate) in rates) list.Add($"{name}_max", rate.Maximum ?? 0);
        list.Add("size_iops_sec", tune.OperationSize ?? 0);
        if (withTexts) list.Add("group_name", tune.Group ?? "");
        foreach (var (name, rate) in rates) list.Add($"{name}_max_length", rate.MaximumLength ?? 0);
        return list.Take();
    }

    /// <param name="bandwidth">The limits of a network card; null where it has none.</param>
    public static ImmutableArray<TypedParameter> OfCard(Bandwidth? bandwidth)
    {
        var list = new ParameterList();
        var (inbound, outbound) = (bandwidth?.Inbound, bandwidth?.Outbound);
        list.Add("inbound.average", Capped(inbound?.Average));
        list.Add("inbound.peak", Capped(inbound?.Peak));
        list.Add("inbound.burst", Capped(inbound?.Burst));
        list.Add("inbound.floor", Capped(inbound?.Floor));
        list.Add("outbound.average", Capped(outbound?.Average));
        list.Add("outbound.peak", Capped(outbound?.Peak));
        list.Add("outbound.burst", Capped(outbound?.Burst));
        return list.Take();

        // On the wire it has 32 bits.
        static uint Capped(ulong? value) => (uint)Math.Min(value ?? 0, uint.MaxValue);
    }
}
