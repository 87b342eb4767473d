namespace PowerVirt.Domain.Devices.Interfaces;

/// <summary>Options of virtio-net; null means QEMU's default.</summary>
public sealed record InterfaceDriver
{
    /// <summary><c>vhost</c> or <c>qemu</c>: who moves the packets;
    /// of a host device the way it is given to the guest.</summary>
    public string? Name { get; init; }

    public TransmitMode? TransmitMode { get; init; }

    public bool? IoEventFd { get; init; }

    public bool? EventIndex { get; init; }

    public uint? Queues { get; init; }

    public uint? RxQueueSize { get; init; }

    public uint? TxQueueSize { get; init; }

    /// <summary>Receive-side scaling in the guest.</summary>
    public bool? Rss { get; init; }

    public bool? RssHashReport { get; init; }

    /// <summary>Offloads of the host's side.</summary>
    public HostOffloads Host { get; init; } = new();

    /// <summary>Offloads of the guest's side.</summary>
    public GuestOffloads Guest { get; init; } = new();
}

/// <summary>How packets leave the guest.</summary>
public enum TransmitMode
{
    IoThread,
    Timer,
}

/// <summary>What the host may do with packets of the guest.</summary>
public sealed record HostOffloads
{
    public bool? Checksum { get; init; }

    public bool? GenericSegmentation { get; init; }

    public bool? Tso4 { get; init; }

    public bool? Tso6 { get; init; }

    public bool? Ecn { get; init; }

    public bool? Ufo { get; init; }

    public bool? MergeableBuffers { get; init; }
}

/// <summary>What the guest may be asked to do with packets for it.</summary>
public sealed record GuestOffloads
{
    public bool? Checksum { get; init; }

    public bool? Tso4 { get; init; }

    public bool? Tso6 { get; init; }

    public bool? Ecn { get; init; }

    public bool? Ufo { get; init; }
}

/// <summary>What serves the host's end.</summary>
public sealed record InterfaceBackend
{
    /// <summary><c>passt</c>, or null for QEMU's own.</summary>
    public string? Type { get; init; }

    public string? LogFile { get; init; }

    /// <summary>The device that tap descriptors come from; null means <c>/dev/net/tun</c>.</summary>
    public string? Tap { get; init; }

    /// <summary>The device that vhost descriptors come from; null means <c>/dev/vhost-net</c>.</summary>
    public string? Vhost { get; init; }
}
