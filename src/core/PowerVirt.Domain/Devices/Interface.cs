namespace PowerVirt.Domain.Devices;

/// <summary>A network interface.</summary>
public sealed record Interface : Device
{
    public required InterfaceSource Source { get; init; }

    /// <summary>Six bytes as <c>52:54:00:xx:xx:xx</c>; null only until the shell has given one.</summary>
    public string? Mac { get; init; }

    /// <summary>The device that the guest sees, such as <c>virtio</c> or <c>spapr-vlan</c>; null until completion.</summary>
    public string? Model { get; init; }

    /// <summary>Name of the tap device on the host; null lets the host choose.</summary>
    public string? Target { get; init; }

    /// <summary>False pulls the cable; null means plugged in.</summary>
    public bool? LinkUp { get; init; }

    public uint? Mtu { get; init; }

    public InterfaceDriver Driver { get; init; } = new();
}

/// <summary>What the interface is joined to.</summary>
public abstract record InterfaceSource
{
    /// <summary>QEMU's own NAT; needs no right on the host.</summary>
    public sealed record User : InterfaceSource;

    /// <summary>A bridge of the host.</summary>
    public sealed record Bridge(string Name) : InterfaceSource;

    /// <summary>A tap device, made by whoever runs the guest.</summary>
    public sealed record Ethernet : InterfaceSource
    {
        /// <summary>False where the tap device exists already and stays.</summary>
        public bool? Managed { get; init; }

        public string? Script { get; init; }
    }
}

/// <summary>Options of virtio-net; null means QEMU's default.</summary>
public sealed record InterfaceDriver
{
    public string? Name { get; init; }

    public uint? Queues { get; init; }

    public uint? RxQueueSize { get; init; }

    public uint? TxQueueSize { get; init; }
}
