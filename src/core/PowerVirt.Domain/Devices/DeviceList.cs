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

    /// <summary>Whether there is any device of a kind.</summary>
    public bool Has<T>() where T : Device
    {
        foreach (var device in _devices)
            if (device is T) return true;
        return false;
    }

    /// <summary>The devices of one kind in order.</summary>
    public T[] Of<T>() where T : Device
    {
        // Most guests have none of most kinds, and every rule asks for its own.
        var count = 0;
        foreach (var device in _devices)
            if (device is T) count++;
        if (count == 0) return [];
        var found = new T[count];
        count = 0;
        foreach (var device in _devices)
            if (device is T match) found[count++] = match;
        return found;
    }

    /// <summary>The list with a device added after all others.</summary>
    public DeviceList Add(Device device) => new(_devices.Add(device));

    public DeviceList AddRange(IEnumerable<Device> devices) => new(_devices.AddRange(devices));

    /// <summary>The list with every device replaced by what the function makes of it; this one where it changes none.</summary>
    public DeviceList Select(Func<Device, Device> change)
    {
        ImmutableArray<Device>.Builder? changed = null;
        for (var i = 0; i < _devices.Length; i++)
        {
            var device = change(_devices[i]);
            if (changed is null && ReferenceEquals(device, _devices[i])) continue;
            changed ??= _devices.ToBuilder();
            changed[i] = device;
        }

        return changed is null ? this : new(changed.DrainToImmutable());
    }

    /// <summary>The list with only some of the devices; this one where that is all of them.</summary>
    public DeviceList Where(Func<Device, bool> keep)
    {
        var kept = new List<Device>();
        foreach (var device in _devices)
            if (keep(device)) kept.Add(device);
        return kept.Count == Count ? this : kept.Count == 0 ? Empty : new([.. kept]);
    }

    public bool Equals(DeviceList? other) => other is not null && _devices.SequenceEqual(other._devices);

    public override bool Equals(object? obj) => Equals(obj as DeviceList);

    public override int GetHashCode() => _devices.Length;

    public ImmutableArray<Device>.Enumerator GetEnumerator() => _devices.GetEnumerator();

    IEnumerator<Device> IEnumerable<Device>.GetEnumerator() => ((IEnumerable<Device>)_devices).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Device>)_devices).GetEnumerator();
}
