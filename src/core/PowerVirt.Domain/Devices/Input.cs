namespace PowerVirt.Domain.Devices;

/// <summary>A keyboard, mouse or tablet.</summary>
public sealed record Input : Device
{
    public required InputType Type { get; init; }

    /// <summary>Null until completion.</summary>
    public InputBus? Bus { get; init; }
}

/// <summary>Kinds of input devices.</summary>
public enum InputType
{
    Mouse,
    Tablet,
    Keyboard,
}

/// <summary>Buses of input devices.</summary>
public enum InputBus
{
    Usb,
    Virtio,
    Ps2,
}
