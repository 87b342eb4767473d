using PowerVirt.Domain.Devices.Interfaces;

namespace PowerVirt.Domain.Devices.HostDevices;

/// <summary>A device of the host, given to the guest.</summary>
public sealed record HostDevice : Device
{
    public required HostDeviceSource Source { get; init; }

    /// <summary>Whether the device is taken from the host's driver at start and given back at the end.</summary>
    public bool Managed { get; init; }

    public bool ReadOnly { get; init; }

    public bool Shareable { get; init; }

    public Teaming? Teaming { get; init; }
}
