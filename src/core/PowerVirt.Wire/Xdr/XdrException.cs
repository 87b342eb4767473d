namespace PowerVirt.Wire.Xdr;

/// <summary>Bytes that are no such value, or a value that its type on the wire cannot hold.</summary>
public sealed class XdrException(string message) : Exception(message);
