using PowerVirt.Qemu.CommandLine;

namespace PowerVirt.Qemu.Planning;

/// <summary>One option of QEMU's command line with the reason why it is there.</summary>
/// <param name="Option">Such as <c>-device</c>.</param>
/// <param name="Value">The option's value as QEMU receives it, or null for a bare switch.</param>
/// <param name="Why">One sentence for <c>powervirt explain</c>.</param>
/// <param name="Source">
/// The XML that asked for it, such as <c>/domain/devices/disk[1]</c>; null where PowerVirt adds it itself.
/// </param>
public sealed record Argument(string Option, string? Value, string Why, string? Source = null)
{
    /// <summary>
    /// The QOM type that QEMU must have for this, such as <c>virtio-blk-pci</c>; null where there is nothing to ask.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>
    /// The value before it was written, for the machine and for options that a running QEMU takes as orders; else null.
    /// </summary>
    public QemuProperties? Properties { get; init; }

    public IEnumerable<string> Words => Value is null ? [Option] : [Option, Value];
}
