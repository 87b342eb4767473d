using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Xml.Tuning;

/// <summary><c>cputune</c>.</summary>
internal static class CpuTuneXml
{
    /// <summary>What the kernel's <c>cpu.shares</c> takes; 0 is libvirt's word for its default.</summary>
    private const ulong LeastShares = 2, MostShares = 262_144;

    // The kernel's bounds on bandwidth, in microseconds.
    private const long LeastTime = 1000, LongestPeriod = 1_000_000, LongestQuota = 17_592_186_044_415;

    public static CpuTune Read(Cursor xml, Vcpus vcpus, IReadOnlyCollection<IoThread> ioThreads)
    {
        if (xml.Child("cputune") is not { } tune) return new CpuTune();
        return new CpuTune
        {
            Shares = ReadShares(tune),
            Vcpu = ReadBandwidth(tune, ""),
            Global = ReadBandwidth(tune, "global_"),
            Emulator = ReadBandwidth(tune, "emulator_"),
            IoThread = ReadBandwidth(tune, "iothread_"),
            VcpuPins = PinsXml.ReadVcpus(tune, vcpus),
            EmulatorPin = PinsXml.ReadEmulator(tune),
            IoThreadPins = PinsXml.ReadIoThreads(tune, ioThreads),
            VcpuSchedules = SchedulesXml.ReadVcpus(tune, vcpus),
            IoThreadSchedules = SchedulesXml.ReadIoThreads(tune, ioThreads),
            EmulatorSchedule = SchedulesXml.ReadEmulator(tune),
            Caches = tune.Each("cachetune", CacheTuneXml.Read),
            MemoryBandwidths = tune.Each("memorytune", MemoryBandwidthXml.Read),
        };
    }

    private static ulong? ReadShares(Cursor tune)
    {
        if (tune.Child("shares") is not { } shares) return null;
        var value = shares.TextULong();
        if (value is not (null or 0) and (< LeastShares or > MostShares))
        {
            shares.Refuse(
                ErrorCode.ConfigUnsupported, $"Value of cputune 'shares' must be in range [{LeastShares}, {MostShares}]");
        }

        return value;
    }

    public static void Write(MarkupWriter xml, CpuTune tune, XmlOptions options)
    {
        if (tune.IsEmpty) return;
        xml.Open("cputune").Leaf("shares", tune.Shares);
        Write(xml, "", tune.Vcpu);
        Write(xml, "global_", tune.Global);
        Write(xml, "emulator_", tune.Emulator);
        Write(xml, "iothread_", tune.IoThread);
        PinsXml.Write(xml, tune);
        SchedulesXml.Write(xml, tune);
        foreach (var cache in tune.Caches) CacheTuneXml.Write(xml, cache, options);
        foreach (var bandwidth in tune.MemoryBandwidths) MemoryBandwidthXml.Write(xml, bandwidth, options);
        xml.Close();
    }

    private static CpuBandwidth ReadBandwidth(Cursor tune, string prefix)
    {
        var (period, quota) = (tune.Child(prefix + "period"), tune.Child(prefix + "quota"));
        var bandwidth = new CpuBandwidth(period?.TextULong(), quota?.TextLong());
        if (bandwidth.Period is > 0 and (< (ulong)LeastTime or > (ulong)LongestPeriod))
            RefuseRange(period!.Value, LongestPeriod);
        if (bandwidth.Quota is > 0 and (< LeastTime or > LongestQuota)) RefuseRange(quota!.Value, LongestQuota);
        return bandwidth;
    }

    private static void RefuseRange(Cursor value, long most) =>
        value.Refuse(
            ErrorCode.ConfigUnsupported, $"Value of cputune '{value.Name}' must be in range [{LeastTime}, {most}]");

    private static void Write(MarkupWriter xml, string prefix, CpuBandwidth bandwidth)
    {
        if (bandwidth.Period is > 0 and var period) xml.Leaf(prefix + "period", period);
        if (bandwidth.Quota is { } quota and not 0) xml.Leaf(prefix + "quota", quota);
    }
}
