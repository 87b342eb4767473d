using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>One order to a running QEMU.</summary>
/// <param name="Command">What it is told.</param>
/// <param name="Undo">What takes it back if a later order fails; null where there is nothing to take back.</param>
public sealed record PlugOrder(QmpCommand Command, QmpCommand? Undo)
{
    /// <summary>The descriptor that a step prepared under this number and that goes along; null for none.</summary>
    public int? Descriptor { get; init; }
}
