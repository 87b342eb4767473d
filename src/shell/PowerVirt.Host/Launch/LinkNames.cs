using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Launch;

/// <summary>Names for the network devices that guests get on the host, as libvirt gives them.</summary>
public sealed class LinkNames
{
    private readonly string _prefix;
    private int _last = -1;

    private LinkNames(string prefix) => _prefix = prefix;

    public static LinkNames Taps { get; } = new("vnet");

    public static LinkNames Macvtaps { get; } = new("macvtap");

    /// <summary>
    /// Names that no device of this host has, without end. Each is given out once: of two guests that start at the same
    /// time none gets the other's.
    /// </summary>
    public IEnumerable<string> Free()
    {
        while (true)
        {
            var name = $"{_prefix}{Interlocked.Increment(ref _last)}";
            if (!Directory.Exists(Tap.PlaceOf(name))) yield return name;
        }
    }
}
