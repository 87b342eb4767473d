namespace PowerVirt.Domain.Devices;

/// <summary>A source of entropy.</summary>
public sealed record Rng : Device
{
    public required RngModel Model { get; init; }

    public required RngBackend Backend { get; init; }

    /// <summary>At most this many bytes per <see cref="RatePeriod"/>.</summary>
    public uint? RateBytes { get; init; }

    /// <summary>Milliseconds; QEMU's default is one second.</summary>
    public uint? RatePeriod { get; init; }
}

/// <summary>Models of entropy devices.</summary>
public enum RngModel
{
    Virtio,
    VirtioTransitional,
    VirtioNonTransitional,
}

/// <summary>Where the entropy comes from.</summary>
public abstract record RngBackend
{
    /// <summary>A device of the host; null means <c>/dev/random</c>.</summary>
    public sealed record Random(string? Path) : RngBackend;

    /// <summary>The host kernel's getrandom().</summary>
    public sealed record Builtin : RngBackend;

    /// <summary>A daemon that speaks the EGD protocol.</summary>
    public sealed record Egd(CharacterSource Source) : RngBackend;
}
