using System.Globalization;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Names with numbers, each once: devices that come later do not take the names of those that have one.</summary>
internal sealed class AliasNames(DeviceList devices)
{
    private readonly HashSet<string> _taken = devices.Of<Device>().Select(device => device.Alias).OfType<string>().ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

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
}
