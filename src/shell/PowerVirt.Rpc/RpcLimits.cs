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

    /// <summary>How many of them are kept for root, who could not help otherwise when others have taken all.</summary>
    public int KeptForRoot { get; init; } = 20;

    /// <summary>Connections of one user or one certificate that may be open; root is not limited by it.</summary>
    public int ConnectionsOfOne { get; init; } = 500;

    /// <summary>Connections that have not proved yet who they are, or that they may come in.</summary>
    public int Strangers { get; init; } = 100;

    /// <summary>How long a connection may take to prove that it may come in; a person types a password meanwhile.</summary>
    public TimeSpan Proof { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a handshake of TLS may take.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(15);
}
