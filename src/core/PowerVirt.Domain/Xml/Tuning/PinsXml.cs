using System.Collections.Immutable;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Xml.Tuning;

/// <summary><c>vcpupin</c>, <c>emulatorpin</c> and <c>iothreadpin</c>.</summary>
internal static class PinsXml
{
    public static ImmutableArray<ThreadPin> ReadVcpus(Cursor tune, Vcpus vcpus)
    {
        var pins = new SortedDictionary<uint, ThreadPin>();
        foreach (var pin in tune.Children("vcpupin"))
        {
            if (pin.RequiredUInt("vcpu") is not { } id || ReadCpus(pin) is not { } cpus) continue;
            if (id >= vcpus.Maximum) pin.Warn($"There is no virtual CPU {id}: its <vcpupin> has no effect.");
            else if (!pins.TryAdd(id, new ThreadPin(id, cpus)))
                pin.Refuse(ErrorCode.InternalError, $"duplicate vcpupin for vcpu '{id}'", "vcpu");
        }

        return [.. pins.Values];
    }

    public static NumberSet? ReadEmulator(Cursor tune)
    {
        var pins = tune.Children("emulatorpin").ToList();
        if (pins.Count > 1) pins[1].Refuse(ErrorCode.XmlError, "only one emulatorpin is supported");
        return pins.Count > 0 ? ReadCpus(pins[0]) : null;
    }

    public static ImmutableArray<ThreadPin> ReadIoThreads(Cursor tune, IReadOnlyCollection<IoThread> threads)
    {
        var known = threads.Select(thread => thread.Id).ToHashSet();
        var pins = new Dictionary<uint, ThreadPin>();
        foreach (var pin in tune.Children("iothreadpin"))
        {
            if (pin.RequiredUInt("iothread") is not { } id) continue;
            var cpus = ReadCpus(pin);
            if (id == 0) pin.Refuse(ErrorCode.XmlError, "zero is an invalid iothread id value", "iothread");
            else if (!known.Contains(id))
                pin.Refuse(ErrorCode.ConfigUnsupported, $"Cannot find 'iothread' : {id}", "iothread");
            else if (cpus is not null && !pins.TryAdd(id, new ThreadPin(id, cpus)))
                pin.Refuse(ErrorCode.InternalError, $"duplicate iothreadpin for same iothread '{id}'", "iothread");
        }

        return [.. threads.Where(thread => pins.ContainsKey(thread.Id)).Select(thread => pins[thread.Id])];
    }

    public static void Write(MarkupWriter xml, CpuTune tune)
    {
        foreach (var pin in tune.VcpuPins)
            xml.Open("vcpupin").Attribute("vcpu", pin.Thread).Attribute("cpuset", pin.Cpus.ToString()).Close();
        if (tune.EmulatorPin is { } cpus) xml.Open("emulatorpin").Attribute("cpuset", cpus.ToString()).Close();
        foreach (var pin in tune.IoThreadPins)
            xml.Open("iothreadpin").Attribute("iothread", pin.Thread).Attribute("cpuset", pin.Cpus.ToString()).Close();
    }

    private static NumberSet? ReadCpus(Cursor pin)
    {
        if (pin.Attribute("cpuset") is null) pin.Refuse(ErrorCode.InternalError, $"missing cpuset for {pin.Name}");
        return pin.Numbers("cpuset");
    }
}
