namespace PowerVirt.Wire.Framing;

/// <summary>What a frame is (virNetMessageType of libvirt's virnetprotocol.x).</summary>
public enum FrameType
{
    Call = 0,
    Reply = 1,
    Message = 2,
    Stream = 3,
    CallWithDescriptors = 4,
    ReplyWithDescriptors = 5,
    StreamHole = 6,
}
