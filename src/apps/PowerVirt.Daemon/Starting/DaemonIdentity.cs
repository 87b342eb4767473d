namespace PowerVirt.Daemon.Starting;

/// <summary>As what a daemon is known: the host's own or a user's.</summary>
/// <param name="IsSession">One user's own.</param>
/// <param name="IsApart">With a root of its own: whoever finds its socket means it.</param>
internal sealed record DaemonIdentity(bool IsSession, bool IsApart)
{
    public string Uri => IsSession ? "qemu:///session" : "qemu:///system";

    /// <summary>Whether a client that asks for a URI means this daemon; the way here is no part of it any more.</summary>
    public bool Answers(string uri) =>
        uri == Uri || (IsApart && uri is "qemu:///system" or "qemu:///session");
}
