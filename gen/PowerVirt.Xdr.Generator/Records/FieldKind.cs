namespace PowerVirt.Xdr.Generator.Records;

/// <summary>The ways in which one value lies on the wire.</summary>
internal enum FieldKind
{
    Unknown,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Double,
    Text,
    Uuid,
    Enumeration,
    Record,
    Opaque,
    CharVector,
    CharText,
    CharBytes,
}
