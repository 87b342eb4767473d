using System.Text.Json;

namespace PowerVirt.Qemu.Qmp;

/// <summary>One question or order to QEMU's monitor.</summary>
/// <param name="Name">Such as <c>query-status</c>.</param>
/// <param name="Arguments">A JSON object as text, or null for none.</param>
public sealed record QmpCommand(string Name, string? Arguments = null)
{
    public static QmpCommand Capabilities { get; } = new("qmp_capabilities");

    public static QmpCommand Continue { get; } = new("cont");

    public static QmpCommand Stop { get; } = new("stop");

    public static QmpCommand Powerdown { get; } = new("system_powerdown");

    public static QmpCommand Reset { get; } = new("system_reset");

    public static QmpCommand Quit { get; } = new("quit");

    /// <summary>Answered as <see cref="QmpReplies.Status"/> reads it.</summary>
    public static QmpCommand QueryStatus { get; } = new("query-status");

    /// <summary>Answered as <see cref="QmpReplies.Chardevs"/> reads it.</summary>
    public static QmpCommand QueryChardev { get; } = new("query-chardev");

    /// <summary>Answered as <see cref="QmpReplies.Cpus"/> reads it.</summary>
    public static QmpCommand QueryCpus { get; } = new("query-cpus-fast");

    /// <summary>Answered as <see cref="QmpReplies.VncListeners"/> reads it.</summary>
    public static QmpCommand QueryVncServers { get; } = new("query-vnc-servers");

    /// <summary>Answered as <see cref="QmpReplies.MemoryModules"/> reads it.</summary>
    public static QmpCommand QueryMemoryDevices { get; } = new("query-memory-devices");

    /// <summary>Answered as <see cref="QmpReplies.HotpluggableCpus"/> reads it.</summary>
    public static QmpCommand QueryHotpluggableCpus { get; } = new("query-hotpluggable-cpus");

    /// <summary>Answered as <see cref="QmpReplies.IoThreads"/> reads it.</summary>
    public static QmpCommand QueryIoThreads { get; } = new("query-iothreads");

    /// <summary>A command of the monitor for people; what it prints is the answer, a string.</summary>
    public static QmpCommand HumanMonitor(string line) =>
        new("human-monitor-command", $"{{\"command-line\":\"{JsonEncodedText.Encode(line)}\"}}");

    /// <summary>Asks the guest to let go of a device; the event DEVICE_DELETED says when it has.</summary>
    public static QmpCommand DeleteDevice(string id) =>
        new("device_del", $"{{\"id\":\"{JsonEncodedText.Encode(id)}\"}}");
}
