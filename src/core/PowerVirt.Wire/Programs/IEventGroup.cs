using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Programs;

/// <summary>Events that a client understands.</summary>
public interface IEventGroup
{
    uint Program { get; }

    /// <returns>Whether the event is of this group.</returns>
    /// <exception cref="XdrException">The message is not what the event carries.</exception>
    bool Receive(int procedure, ref XdrReader message);
}
