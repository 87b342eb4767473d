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
        "BLOCK_IO_ERROR" => WithData(happened, data => new MachineEvent.DiskFailed(
            Device: Text(data, "device"),
            Writing: Text(data, "operation") == "write",
            Stops: Text(data, "action") == "stop",
            Why: Text(data, "reason"))),
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
