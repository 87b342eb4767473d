namespace PowerVirt.Wire.Xdr;

/// <summary>A value that can be written to the wire.</summary>
public interface IXdr
{
    /// <exception cref="XdrException">The value breaks a bound of its type.</exception>
    void Encode(XdrWriter writer);
}

/// <summary>A value that can be written to the wire and read back.</summary>
public interface IXdr<out TSelf> : IXdr
    where TSelf : IXdr<TSelf>
{
    /// <summary>The fields and bounds, in the notation of an interface description.</summary>
    static abstract string Layout { get; }

    /// <exception cref="XdrException">The bytes are no such value; nothing else is ever thrown.</exception>
    static abstract TSelf Decode(ref XdrReader reader);
}
