namespace PowerVirt.Rpc;

/// <summary>What a connection may do.</summary>
public enum Rights
{
    /// <summary>Nothing but prove who it is.</summary>
    None,

    /// <summary>Everything that changes nothing.</summary>
    Read,

    Write,
}
