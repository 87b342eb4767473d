using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Connect;

/// <summary>Finds out who the caller is, before a connection is opened.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IAuthentication<in TContext>
{
    [Procedure(66, Access.Greeting)]
    Answer<AuthListReturn> AuthListAsync(TContext context);

    [Procedure(67, Access.Greeting)]
    Answer<AuthSaslInitReturn> AuthSaslInitAsync(TContext context);

    [Procedure(68, Access.Greeting)]
    Answer<AuthSaslStartReturn> AuthSaslStartAsync(AuthSaslStartArgs args, TContext context);

    [Procedure(69, Access.Greeting)]
    Answer<AuthSaslStepReturn> AuthSaslStepAsync(AuthSaslStepArgs args, TContext context);

    [Procedure(70, Access.Greeting)]
    Answer<AuthPolkitReturn> AuthPolkitAsync(TContext context);
}
