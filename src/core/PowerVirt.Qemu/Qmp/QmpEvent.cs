using System.Text;

namespace PowerVirt.Qemu.Qmp;

/// <summary>Something QEMU reports unasked.</summary>
/// <param name="Name">QEMU's name for it, such as <c>SHUTDOWN</c>.</param>
/// <param name="Data">The JSON of <c>data</c>, UTF-8; empty where there is none.</param>
/// <param name="Seconds">When, by the host's clock: seconds since 1970.</param>
/// <param name="Microseconds">The rest of the time.</param>
public sealed record QmpEvent(string Name, ReadOnlyMemory<byte> Data, long Seconds, long Microseconds)
{
    public override string ToString() => Data.IsEmpty ? Name : $"{Name} {Encoding.UTF8.GetString(Data.Span)}";
}
