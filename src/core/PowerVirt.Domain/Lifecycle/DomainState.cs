using System.Collections.Immutable;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>All that the lifecycle knows about one domain, as a value that readers may keep.</summary>
/// <param name="Phase">What may be asked of the domain now.</param>
/// <param name="Status">What clients see.</param>
/// <param name="Actions">What to do when the guest ends by itself.</param>
public sealed record DomainState(Phase Phase, DomainStatus Status, EndActions Actions)
{
    /// <summary>A domain that was never started since it became known.</summary>
    public static DomainState Initial(EndActions actions) =>
        new(Phase.Off, new DomainStatus(ShutoffReason.Unknown), actions);

    /// <summary>A definition is stored and stays when the guest ends.</summary>
    public bool Persistent { get; init; } = true;

    /// <summary>The guest is started with the host.</summary>
    public bool Autostart { get; init; }

    /// <summary>The guest ends with the client that started it.</summary>
    public bool AutoDestroy { get; init; }

    /// <summary>The running guest's number, or null while there is none.</summary>
    public int? Id { get; init; }

    /// <summary>QEMU's process id, or null while there is none.</summary>
    public int? Pid { get; init; }

    /// <summary>The request that waits for the start to succeed or fail.</summary>
    public RequestId? Start { get; init; }

    /// <summary>The requests that are answered when the process has ended.</summary>
    public ImmutableArray<RequestId> Stops { get; init; } = [];

    /// <summary>The request at which the guest was asked to power off or to reboot, as long as it has done neither.</summary>
    public RequestId? Asked { get; init; }

    /// <summary>Why the process is about to end, once that is known; an end without it is a crash.</summary>
    public ShutoffReason? End { get; init; }

    /// <summary>Why the next stop of the virtual CPUs happens, if QEMU said so before it stops them.</summary>
    public PausedReason? Pause { get; init; }

    /// <summary>The machine is being reset after it ended, and goes on as soon as QEMU reports the reset.</summary>
    public bool Restarting { get; init; }

    /// <summary>The guest was asked to power off so that it boots again.</summary>
    public bool Rebooting { get; init; }

    /// <summary>What follows once the memory of a crashed guest is written to a file.</summary>
    public EndAction? Dumping { get; init; }

    /// <summary>The alarm that counts; one with another number was set for something that is over.</summary>
    public int Alarm { get; init; }

    /// <summary>Whether there is a guest that holds resources of the host, as libvirt's "active".</summary>
    public bool Active => Phase != Phase.Off;

    /// <summary>Whether there is anything left of the domain: a definition or a guest.</summary>
    public bool Known => Persistent || Active;

    /// <summary>Without a guest, and ready for the next.</summary>
    internal DomainState Off(ShutoffReason reason) => this with
    {
        Phase = Phase.Off,
        Status = new DomainStatus(reason),
        AutoDestroy = false,
        Id = null,
        Pid = null,
        Start = null,
        Stops = [],
        Asked = null,
        End = null,
        Pause = null,
        Restarting = false,
        Rebooting = false,
        Dumping = null,
        Alarm = Alarm + 1,
    };
}
