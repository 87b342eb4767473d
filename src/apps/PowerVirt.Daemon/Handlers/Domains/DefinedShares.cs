using System.Collections.Immutable;
using System.Globalization;
using PowerVirt.Daemon.Statistics;
using PowerVirt.Domain.Tuning;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Puts the shares that a definition asks for into libvirt's named values.</summary>
internal static class DefinedShares
{
    /// <summary>VIR_DOMAIN_MEMORY_PARAM_UNLIMITED, in KiB.</summary>
    private const ulong Unlimited = long.MaxValue >> 10;

    /// <summary>How many values <see cref="OfCpus"/> has.</summary>
    public const int CpuValues = 9;

    public static ImmutableArray<TypedParameter> OfCpus(CpuTune tune)
    {
        var list = new ParameterList();
        list.Add("cpu_shares", tune.Shares ?? 0);
        Add("vcpu", tune.Vcpu);
        Add("emulator", tune.Emulator);
        Add("global", tune.Global);
        Add("iothread", tune.IoThread);
        return list.Take();

        void Add(string what, CpuBandwidth bandwidth)
        {
            list.Add($"{what}_period", bandwidth.Period ?? 0);
            list.Add($"{what}_quota", bandwidth.Quota ?? 0);
        }
    }

    public static ImmutableArray<TypedParameter> OfMemory(MemoryTune tune)
    {
        var list = new ParameterList();
        list.Add("hard_limit", InKibibytes(tune.HardLimit));
        list.Add("soft_limit", InKibibytes(tune.SoftLimit));
        list.Add("swap_hard_limit", InKibibytes(tune.SwapHardLimit));
        return list.Take();
    }

    public static ImmutableArray<TypedParameter> OfBlocks(BlockTune tune)
    {
        var list = new ParameterList();
        list.Add("weight", tune.Weight ?? 0);
        Add("device_weight", device => device.Weight);
        Add("device_read_iops_sec", device => device.ReadOperations);
        Add("device_write_iops_sec", device => device.WriteOperations);
        Add("device_read_bytes_sec", device => device.ReadBytes);
        Add("device_write_bytes_sec", device => device.WriteBytes);
        return list.Take();

        void Add(string name, Func<BlockTuneDevice, ulong> value) => list.Add(name, string.Join(',', tune.Devices
            .Where(device => value(device) > 0)
            .Select(device => string.Create(CultureInfo.InvariantCulture, $"{device.Path},{value(device)}"))));
    }

    private static ulong InKibibytes(ulong? bytes) => bytes is { } limit ? Math.Min(limit >> 10, Unlimited) : Unlimited;
}
