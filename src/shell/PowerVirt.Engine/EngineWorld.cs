using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine;

/// <summary>What the engine may use of the world, all of it behind an interface.</summary>
public sealed record EngineWorld(IQemuHost Host, IDomainStore Store, EventHub Events, TimeProvider Time)
{
    /// <summary>How long a QEMU that was told to end may take to write back its disks before it is killed.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);
}
