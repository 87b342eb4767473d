namespace PowerVirt.Wire.Programs;

/// <summary>What a caller must be allowed to do; what declares nothing is denied to all.</summary>
public enum Access
{
    None = 0,

    /// <summary>Before the connection is opened, and before the caller is known.</summary>
    Greeting,

    /// <summary>Changes nothing: also from a read-only connection.</summary>
    Read,

    /// <summary>From a connection that may change things.</summary>
    Write,
}
