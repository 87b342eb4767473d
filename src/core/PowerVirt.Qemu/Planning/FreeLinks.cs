namespace PowerVirt.Qemu.Planning;

/// <summary>Names that no network device of the host has; taken one by one as they are needed.</summary>
/// <param name="Taps">For tap devices.</param>
/// <param name="Macvtaps">For macvtap devices.</param>
public sealed record FreeLinks(IEnumerable<string> Taps, IEnumerable<string> Macvtaps)
{
    /// <summary>Whoever makes a device names it.</summary>
    public static FreeLinks None { get; } = new([], []);
}
