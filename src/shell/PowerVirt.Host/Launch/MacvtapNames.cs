namespace PowerVirt.Host.Launch;

/// <summary>Names for macvtap devices, as libvirt gives them.</summary>
public static class MacvtapNames
{
    private static int _last = -1;

    /// <summary>
    /// Names that no device of this host has, without end. Each is given out once: of two guests that start at the same
    /// time none gets the other's.
    /// </summary>
    public static IEnumerable<string> Free()
    {
        while (true)
        {
            var name = $"macvtap{Interlocked.Increment(ref _last)}";
            if (!Directory.Exists(MacvtapStep.PlaceOf(name))) yield return name;
        }
    }
}
