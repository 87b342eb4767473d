namespace PowerVirt.Domain.Devices;

/// <summary>A keyboard, mouse or tablet.</summary>
public sealed record Input : Device
{
    public required InputType Type { get; init; }

    /// <summary>Null until completion.</summary>
    public InputBus? Bus { get; init; }

    /// <summary>virtio revision; null is QEMU's default.</summary>
    public string? Model { get; init; }

    /// <summary>The host's device that is handed on.</summary>
    public InputSource? Source { get; init; }
}

/// <summary>Kinds of input devices.</summary>
public enum InputType
{
    Mouse,
    Tablet,
    Keyboard,
    Passthrough,
    Evdev,
}

/// <summary>Buses of input devices.</summary>
public enum InputBus
{
    Usb,
    Virtio,
    Ps2,
    Xen,
    Parallels,
    None,
}

/// <summary>An event device of the host.</summary>
/// <param name="Device">Such as <c>/dev/input/event3</c>.</param>
/// <param name="GrabAll">Whether one grab takes all devices.</param>
/// <param name="GrabToggle">The keys that switch between guest and host.</param>
/// <param name="Repeat">Whether the host repeats keys.</param>
public sealed record InputSource(string Device, bool GrabAll = false, string? GrabToggle = null, bool? Repeat = null);
