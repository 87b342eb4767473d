namespace PowerVirt.Wire.Programs;

/// <summary>What a caller must be allowed to do; what declares nothing is denied to all.</summary>
public enum Access
{
    None = 0,

    /// <summary>Before the caller is known.</summary>
    Greeting,

    /// <summary>Opens or closes the connection: the caller must be known.</summary>
    Open,

    /// <summary>Changes nothing: also from a read-only connection.</summary>
    Read,

    /// <summary>From a connection that may change things.</summary>
    Write,
}
