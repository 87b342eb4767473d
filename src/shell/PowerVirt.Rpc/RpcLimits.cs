namespace PowerVirt.Rpc;

/// <summary>What one connection may use of us.</summary>
public sealed record RpcLimits
{
    public static RpcLimits Default { get; } = new();

    /// <summary>Calls of one client that may be under way; then nothing more is read from it.</summary>
    public int PendingCalls { get; init; } = 5;

    /// <summary>Bytes waiting to be sent, beyond which nothing more is read and streams wait.</summary>
    public int QueueFull { get; init; } = 1 << 20;

    /// <summary>Bytes waiting to be sent, beyond which a client that does not read is closed.</summary>
    public int QueueOverflow { get; init; } = 16 << 20;

    /// <summary>Bytes of one stream that its reader has not taken yet, beyond which nothing more is read.</summary>
    public int StreamFull { get; init; } = 1 << 20;

    /// <summary>Streams of one connection that may be open.</summary>
    public int Streams { get; init; } = 64;

    /// <summary>How long a peer may take nothing at all of what is sent to it.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Idle time after which we ask whether the other side is there.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Unanswered questions after which the connection is closed.</summary>
    public int KeepAliveCount { get; init; } = 5;

    /// <summary>Connections of one server that may be open.</summary>
    public int Connections { get; init; } = 5000;

    /// <summary>How long a handshake of TLS may take.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(15);
}
