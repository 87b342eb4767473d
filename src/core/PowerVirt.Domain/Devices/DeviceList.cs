using System.Collections;
using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices;

/// <summary>An immutable list of devices, equal to another one if their devices are.</summary>
public sealed class DeviceList : IReadOnlyList<Device>, IEquatable<DeviceList>
{
    private readonly ImmutableArray<Device> _devices;

    public DeviceList(ImmutableArray<Device> devices) => _devices = devices;

    public static DeviceList Empty { get; } = new([]);

    public int Count => _devices.Length;

    public Device this[int index] => _devices[index];

    /// <summary>The devices of one kind in order.</summary>
    public IEnumerable<T> Of<T>() where T : Device
    {
        foreach (var device in _devices)
            if (device is T match) yield return match;
    }

    /// <summary>The list with a device added after all others.</summary>
    public DeviceList Add(Device device) => new(_devices.Add(device));

    public DeviceList AddRange(IEnumerable<Device> devices) => new(_devices.AddRange(devices));

    /// <summary>The list with every device replaced by what the function makes of it.</summary>
    public DeviceList Select(Func<Device, Device> change) => new([.. _devices.Select(change)]);

    public DeviceList Where(Func<Device, bool> keep) => new([.. _devices.Where(keep)]);

    public bool Equals(DeviceList? other) => other is not null && _devices.SequenceEqual(other._devices);

    public override bool Equals(object? obj) => Equals(obj as DeviceList);

    public override int GetHashCode() => _devices.Length;

    public IEnumerator<Device> GetEnumerator() => ((IEnumerable<Device>)_devices).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
