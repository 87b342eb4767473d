using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Connect;

/// <summary>Finds out who the caller is, before a connection is opened.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IAuthentication<in TContext>
{
    [Procedure(66, Access.Greeting)]
    ValueTask<AuthListReturn> AuthListAsync(TContext context);

    [Procedure(67, Access.Greeting)]
    ValueTask<AuthSaslInitReturn> AuthSaslInitAsync(TContext context);

    [Procedure(68, Access.Greeting)]
    ValueTask<AuthSaslStartReturn> AuthSaslStartAsync(AuthSaslStartArgs args, TContext context);

    [Procedure(69, Access.Greeting)]
    ValueTask<AuthSaslStepReturn> AuthSaslStepAsync(AuthSaslStepArgs args, TContext context);

    [Procedure(70, Access.Greeting)]
    ValueTask<AuthPolkitReturn> AuthPolkitAsync(TContext context);
}
