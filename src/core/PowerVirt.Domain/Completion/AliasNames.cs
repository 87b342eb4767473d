using System.Globalization;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Names with numbers, each once: devices that come
/// later do not take the names of those that have one.</summary>
internal sealed class AliasNames(DeviceList devices)
{
    private readonly HashSet<string> _taken = devices.Of<Device>()
        .Select(device => device.Alias).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private readonly Dictionary<Device, int> _places = PlacesOf(devices);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>
    /// The name of the device's place among those of its kind,
    /// where one with a name of its own counts too; the next free one if that is taken.
    /// </summary>
    public string ByPlace(Device device, string prefix)
    {
        var place = _places.GetValueOrDefault(device);
        var name = prefix + place.ToString(CultureInfo.InvariantCulture);
        return _taken.Add(name) ? name : Next(prefix);
    }

    /// <summary>The next free name: <c>net0</c>, <c>net1</c>.</summary>
    public string Next(string prefix)
    {
        while (true)
        {
            var number = _counts.GetValueOrDefault(prefix);
            _counts[prefix] = number + 1;
            var name = prefix + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(name)) return name;
        }
    }

    private static Dictionary<Device, int> PlacesOf(DeviceList devices)
    {
        var places = new Dictionary<Device, int>(ReferenceEqualityComparer.Instance);
        var counts = new Dictionary<Type, int>();
        foreach (var device in devices)
        {
            var count = counts.GetValueOrDefault(device.GetType());
            places[device] = count;
            counts[device.GetType()] = count + 1;
        }

        return places;
    }
}
