using System.Collections.Immutable;
using PowerVirt.Engine.Statistics;

namespace PowerVirt.Daemon.Metrics;

/// <summary>The guests' metrics: their names, and what they say.</summary>
internal static class GuestFamilies
{
    private const double Nanoseconds = 1e9;

    public static void Write(Exposition text, ImmutableArray<GuestNumbers> guests)
    {
        One("powervirt_domain_state", "gauge",
            "1 running, 2 blocked, 3 paused, 4 being shut down, 5 shut off, 6 crashed, 7 suspended.",
            guest => (int)guest.State);
        One("powervirt_domain_vcpus", "gauge", "Virtual CPUs.", guest => guest.Vcpus);
        One(
            "powervirt_domain_memory_maximum_bytes", "gauge", "Memory that the guest has at most.",
            guest => guest.Memory);
        One(
            "powervirt_domain_statistics_stale", "gauge",
            "1 where QEMU did not answer in time: its numbers are older ones.",
            guest => guest.Measured is { } measured ? measured.Stale ? 1 : 0 : null);
        One("powervirt_domain_cpu_seconds_total", "counter", "CPU time of the guest's QEMU.",
            guest => guest.Measured?.Cpu?.Total / Nanoseconds);
        One("powervirt_domain_memory_balloon_bytes", "gauge", "Memory that the balloon leaves the guest.",
            guest => guest.Measured?.Balloon?.Current);
        One("powervirt_domain_memory_resident_bytes", "gauge", "Memory of the host that the guest's QEMU holds.",
            guest => guest.Measured?.Balloon?.Resident);
        One(
            "powervirt_domain_memory_usable_bytes", "gauge",
            "Memory that the guest could still use, as it says itself.",
            guest => guest.Measured?.Balloon?.Usable);
        Disks("read_bytes", "Bytes read.", disk => disk.Read.Bytes);
        Disks("reads", "Requests to read that are done.", disk => disk.Read.Requests);
        Disks("read_seconds", "Time that requests to read took.", disk => disk.Read.Time / Nanoseconds);
        Disks("written_bytes", "Bytes written.", disk => disk.Written.Bytes);
        Disks("writes", "Requests to write that are done.", disk => disk.Written.Requests);
        Disks("write_seconds", "Time that requests to write took.", disk => disk.Written.Time / Nanoseconds);
        Disks("flushes", "Requests to flush that are done.", disk => disk.Flushed.Requests);
        Disks("flush_seconds", "Time that requests to flush took.", disk => disk.Flushed.Time / Nanoseconds);
        foreach (var (way, said, of) in ((string, string, Func<InterfaceStatistics, Traffic>)[])
                 [("receive", "received", net => net.Received), ("transmit", "sent", net => net.Sent)])
        {
            Interfaces($"{way}_bytes", $"Bytes {said}.", net => of(net).Bytes);
            Interfaces($"{way}_packets", $"Packets {said}.", net => of(net).Packets);
            Interfaces($"{way}_errors", $"Packets not {said} for an error.", net => of(net).Errors);
            Interfaces($"{way}_drop", $"Packets not {said} but dropped.", net => of(net).Dropped);
        }

        void One(string name, string type, string help, Func<GuestNumbers, double?> read)
        {
            text.Family(name, type, help);
            foreach (var guest in guests)
                if (read(guest) is { } value)
                    text.Sample(name, value, ("domain", guest.Domain), ("uuid", $"{guest.Uuid}"));
        }

        void Disks(string what, string help, Func<BlockStatistics, double> read) => Many(
            $"powervirt_domain_block_{what}_total", help, "device",
            measured => measured.Blocks.Select(disk => (disk.Target, read(disk))));

        void Interfaces(string what, string help, Func<InterfaceStatistics, double> read) => Many(
            $"powervirt_domain_network_{what}_total", help, "interface",
            measured => measured.Interfaces.Select(net => (net.Name, read(net))));

        void Many(
            string name, string help, string part, Func<GuestStatistics, IEnumerable<(string Part, double Value)>> read)
        {
            text.Family(name, "counter", help);
            foreach (var guest in guests)
                foreach (var (key, value) in guest.Measured is { } measured ? read(measured) : [])
                    text.Sample(name, value, ("domain", guest.Domain), ("uuid", $"{guest.Uuid}"), (part, key));
        }
    }
}
