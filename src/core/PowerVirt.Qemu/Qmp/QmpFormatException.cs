namespace PowerVirt.Qemu.Qmp;

/// <summary>
/// Says that what came from a monitor is not QMP or is beyond the bounds; the conversation cannot go on.
/// </summary>
public sealed class QmpFormatException(string message) : Exception(message);
