namespace PowerVirt.Wire.Framing;

/// <summary>How it went (virNetMessageStatus of libvirt's virnetprotocol.x).</summary>
public enum FrameStatus
{
    Ok = 0,
    Error = 1,
    Continue = 2,
}
