using System.Text.Json;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Qemu.Qmp;

/// <summary>Says what an event of QMP means for the lifecycle; most mean nothing.</summary>
public static class MachineEventReader
{
    /// <summary>The event in the lifecycle's words, or null where nothing follows from it.</summary>
    /// <exception cref="QmpFormatException">A known event lacks what QEMU's schema (<c>qapi/run-state.json</c>)
    /// promises.</exception>
    public static MachineEvent? Read(QmpEvent happened) => happened.Name switch
    {
        "STOP" => new MachineEvent.Stopped(),
        "RESUME" => new MachineEvent.Resumed(),
        "GUEST_PANICKED" => new MachineEvent.Panicked(),
        "SHUTDOWN" => WithData(happened, data =>
            new MachineEvent.Shutdown(Flag(data, "guest"), Cause(Text(data, "reason")))),
        "RESET" => WithData(happened, data => new MachineEvent.Reset(Flag(data, "guest"))),
        "WATCHDOG" => WithData(happened, data => new MachineEvent.Watchdog(Text(data, "action"))),
        "RTC_CHANGE" => WithData(happened, data => new MachineEvent.ClockSet(data.GetProperty("offset").GetInt64())),
        // Without a name it is a part of another device (`qapi/qdev.json`), which has its own event.
        "DEVICE_DELETED" => WithData(happened, data => Text(data, "device") is { Length: > 0 } alias
            ? new MachineEvent.DeviceRemoved(alias)
            : null),
        "DEVICE_UNPLUG_GUEST_ERROR" or "MEM_UNPLUG_ERROR" => WithData(happened, data =>
            Text(data, "device") is { Length: > 0 } alias ? new MachineEvent.DeviceRemovalFailed(alias) : null),
        "BALLOON_CHANGE" => WithData(happened, data =>
            new MachineEvent.BalloonChanged(data.GetProperty("actual").GetUInt64())),
        "DEVICE_TRAY_MOVED" => WithData(happened, data =>
            new MachineEvent.TrayMoved(Text(data, "id"), Flag(data, "tray-open"))),
        "VSERPORT_CHANGE" => WithData(happened, data =>
            new MachineEvent.ChannelMoved(Text(data, "id"), Flag(data, "open"))),
        "VNC_CONNECTED" => Graphics(happened, GraphicsPhase.Connected),
        "VNC_INITIALIZED" => Graphics(happened, GraphicsPhase.Initialized),
        "VNC_DISCONNECTED" => Graphics(happened, GraphicsPhase.Disconnected),
        "SPICE_CONNECTED" => Graphics(happened, GraphicsPhase.Connected),
        "SPICE_INITIALIZED" => Graphics(happened, GraphicsPhase.Initialized),
        "SPICE_DISCONNECTED" => Graphics(happened, GraphicsPhase.Disconnected),
        "BLOCK_WRITE_THRESHOLD" => WithData(happened, data => new MachineEvent.ThresholdPassed(
            Text(data, "node-name"), data.GetProperty("write-threshold").GetUInt64(),
            data.GetProperty("amount-exceeded").GetUInt64())),
        "DUMP_COMPLETED" => WithData(happened, data =>
            new MachineEvent.Dumped(Text(data, "error") is { Length: > 0 } error ? error : null)),
        "SUSPEND" => new MachineEvent.Slept(ToDisk: false),
        "SUSPEND_DISK" => new MachineEvent.Slept(ToDisk: true),
        "WAKEUP" => new MachineEvent.Woke(),
        "BLOCK_IO_ERROR" => WithData(happened, data => new MachineEvent.DiskFailed(
            Device: Text(data, "device"),
            Writing: Text(data, "operation") == "write",
            Stops: Text(data, "action") == "stop",
            Why: Text(data, "reason"))
        {
            Node = Text(data, "node-name"),
        }),
        _ => null,
    };

    // `guest` and `reason` came with QEMU 2.10 and 4.0: without them it was the guest that powered off, as far as one
    // can know.
    private static ShutdownCause Cause(string reason) => reason switch
    {
        "guest-reset" or "subsystem-reset" => ShutdownCause.Reboot,
        "guest-panic" => ShutdownCause.Panic,
        "host-signal" or "host-qmp-quit" or "host-error" or "host-ui" => ShutdownCause.Quit,
        _ => ShutdownCause.Poweroff,
    };

    private static MachineEvent? Graphics(QmpEvent happened, GraphicsPhase phase) => WithData(happened, data =>
    {
        var server = data.GetProperty("server");
        // VNC tells it as "auth" of the server, SPICE tells none.
        return new MachineEvent.GraphicsClient(phase, End(server), End(data.GetProperty("client")),
            Text(server, "auth"));
    });

    // VNC calls the port a service, SPICE a port.
    private static GraphicsEnd End(JsonElement end) => new(
        Text(end, "family"), Text(end, "host"), Text(end, "service") is { Length: > 0 } service ? service
            : Text(end, "port"));

    private static bool Flag(JsonElement data, string name) =>
        data.TryGetProperty(name, out var flag) && flag.GetBoolean();

    private static string Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    private static MachineEvent? WithData(QmpEvent happened, Func<JsonElement, MachineEvent?> read)
    {
        try
        {
            using var document = JsonDocument.Parse(happened.Data.IsEmpty ? "{}"u8.ToArray() : happened.Data);
            return read(document.RootElement);
        }
        catch (Exception fault) when (JsonFaults.Is(fault))
        {
            throw new QmpFormatException($"QEMU's event {happened.Name} has an unexpected shape.");
        }
    }
}
