using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Connect;

/// <summary>What <c>CONNECT_EVENT_CONNECTION_CLOSED</c> (362) carries.</summary>
[Xdr]
public sealed partial record ConnectEventConnectionClosedMessage(int Reason);
