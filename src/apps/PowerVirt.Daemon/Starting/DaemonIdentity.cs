namespace PowerVirt.Daemon.Starting;

/// <summary>As what a daemon is known: the host's own or a user's.</summary>
/// <param name="IsSession">One user's own.</param>
internal sealed record DaemonIdentity(bool IsSession)
{
    public string Uri => IsSession ? "qemu:///session" : "qemu:///system";

    /// <summary>Whether a client that asks for a URI means this daemon; the way here is no part of it any more.</summary>
    public bool Answers(string uri) =>
        uri.StartsWith("qemu", StringComparison.Ordinal)
        && (uri.EndsWith("/system", StringComparison.Ordinal) || uri.EndsWith("/session", StringComparison.Ordinal));
}
