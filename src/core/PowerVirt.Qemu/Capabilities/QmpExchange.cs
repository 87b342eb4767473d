namespace PowerVirt.Qemu.Capabilities;

/// <summary>A QMP command with its whole reply, a JSON object with <c>return</c> or <c>error</c>.</summary>
public sealed record QmpExchange(CapabilityQuestion Question, ReadOnlyMemory<byte> Reply);
