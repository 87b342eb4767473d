namespace PowerVirt.Wire.Framing;

/// <summary>The program that tells each side that the other is there (virkeepaliveprotocol.x).</summary>
public static class KeepAlive
{
    public const uint Program = 0x6b656570;
    public const uint Version = 1;
    public const int Ping = 1;
    public const int Pong = 2;

    /// <summary>A whole frame, which has no payload.</summary>
    public static FrameHeader Frame(int procedure) => new(Program, Version, procedure, FrameType.Message, 0, FrameStatus.Ok);
}
