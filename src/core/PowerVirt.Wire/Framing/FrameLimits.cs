namespace PowerVirt.Wire.Framing;

/// <summary>Bounds that libvirt's clients and daemons keep (virnetprotocol.x).</summary>
public static class FrameLimits
{
    /// <summary>Longest frame in bytes, without the four of its length.</summary>
    public const int Message = 32 << 20;

    /// <summary>Longest frame with its length.</summary>
    public const int Frame = Message + 4;

    /// <summary>Most data in one stream frame in bytes: what libvirt sends, and what its clients take.</summary>
    public const int StreamData = 262_120;

    /// <summary>Most file descriptors that one frame may carry.</summary>
    public const int Descriptors = 32;
}
