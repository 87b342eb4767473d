using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Programs;

/// <summary>Carries a client's calls to whoever answers them.</summary>
public interface ICallChannel<in TContext>
{
    /// <exception cref="RpcException">The call was refused or failed.</exception>
    ValueTask CallAsync(Procedure procedure, IXdr? arguments, TContext context);

    /// <exception cref="RpcException">The call was refused or failed.</exception>
    ValueTask<IXdr> CallAsync(Procedure procedure, IXdr? arguments, AnswerDecoder answer, TContext context);
}
