using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Programs;

/// <summary>Carries events to a client; it never waits.</summary>
public interface IEventChannel
{
    void Send(uint program, uint version, int procedure, IXdr? message);
}
