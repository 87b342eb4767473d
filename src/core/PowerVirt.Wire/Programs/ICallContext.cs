using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Programs;

/// <summary>Where a dispatcher leaves the answer to a call.</summary>
public interface ICallContext
{
    ValueTask CompleteAsync(ValueTask pending);

    ValueTask CompleteAsync(ValueTask<IXdr> pending);
}
