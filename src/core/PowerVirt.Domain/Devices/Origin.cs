namespace PowerVirt.Domain.Devices;

/// <summary>Where a device was written down, for messages and explanations. It is no part of what the device is:
/// two devices are equal wherever they stand.</summary>
/// <param name="Path">Such as <c>/domain/devices/disk[2]</c>; null for a device that nobody wrote down.</param>
/// <param name="Line">One-based.</param>
public readonly record struct Origin(string? Path, int Line)
{
    /// <summary>The place, or the list of devices for one that nobody wrote down.</summary>
    public XmlPlace Place => new(Path ?? "/domain/devices", Line);

    public bool Equals(Origin other) => true;

    public override int GetHashCode() => 0;
}
