using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine;

/// <summary>What the engine may use of the world, all of it behind an interface.</summary>
public sealed record EngineWorld(IQemuHost Host, IDomainStore Store, EventHub Events, TimeProvider Time)
{
    /// <summary>How long a QEMU that was told to end may take to write back its disks before it is killed.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What QEMU's monitors report, word for word.</summary>
    public EventHub MonitorEvents { get; init; } = new();

    public IEngineLog Log { get; init; } = new NoLog();

    public IHooks Hooks { get; init; } = new NoHooks();

    public IDomainFiles Files { get; init; } = new NoDomainFiles();

    /// <summary>What lets a guest outlive this program; null lets it end with it.</summary>
    public Func<DomainIdentity, Survival>? Survival { get; init; }

    /// <summary>Where the memory of a crashed guest is written to.</summary>
    public string DumpFolder { get; init; } = "/var/lib/powervirt/dump";

    /// <summary>Called as each step of a definition and of a start is done.</summary>
    public Action<EngineStep> Passing { get; init; } = _ => { };
}
