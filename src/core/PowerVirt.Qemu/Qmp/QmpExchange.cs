namespace PowerVirt.Qemu.Qmp;

/// <summary>A command and QEMU's whole answer to it, as it came: what capabilities are read from and recordings hold.</summary>
/// <param name="Command">What was asked.</param>
/// <param name="Reply">The JSON object with <c>return</c> or <c>error</c>; for the greeting, the object with <c>QMP</c>.</param>
public sealed record QmpExchange(QmpCommand Command, string Reply);
