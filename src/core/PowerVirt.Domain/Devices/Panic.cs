namespace PowerVirt.Domain.Devices;

/// <summary>The way a guest says that it has crashed; on pseries firmware always offers it.</summary>
public sealed record Panic : Device
{
    /// <summary>Null until completion.</summary>
    public PanicModel? Model { get; init; }
}

/// <summary>Models of panic devices.</summary>
public enum PanicModel
{
    Pseries,
    Pvpanic,
    Isa,
    Hyperv,
}
