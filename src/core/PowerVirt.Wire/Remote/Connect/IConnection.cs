using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Connect;

/// <summary>Opens and closes a connection and says what is at its other end.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IConnection<in TContext>
{
    [Procedure(1, Access.Open)]
    ValueTask ConnectOpenAsync(ConnectOpenArgs args, TContext context);

    [Procedure(2, Access.Open)]
    ValueTask ConnectCloseAsync(TContext context);

    [Procedure(3, Access.Read)]
    Answer<ConnectGetTypeReturn> ConnectGetTypeAsync(TContext context);

    [Procedure(4, Access.Read)]
    Answer<ConnectGetVersionReturn> ConnectGetVersionAsync(TContext context);

    [Procedure(59, Access.Read)]
    Answer<ConnectGetHostnameReturn> ConnectGetHostnameAsync(TContext context);

    [Procedure(60, Access.Greeting)]
    Answer<ConnectSupportsFeatureReturn> ConnectSupportsFeatureAsync(
        ConnectSupportsFeatureArgs args, TContext context);

    [Procedure(110, Access.Read)]
    Answer<ConnectGetUriReturn> ConnectGetUriAsync(TContext context);

    [Procedure(149, Access.Read)]
    Answer<ConnectIsSecureReturn> ConnectIsSecureAsync(TContext context);

    [Procedure(157, Access.Read)]
    Answer<ConnectGetLibVersionReturn> ConnectGetLibVersionAsync(TContext context);

    [Procedure(360, Access.Read)]
    ValueTask ConnectRegisterCloseCallbackAsync(TContext context);

    [Procedure(361, Access.Read)]
    ValueTask ConnectUnregisterCloseCallbackAsync(TContext context);

    [Procedure(419, Access.Write)]
    ValueTask ConnectSetIdentityAsync(ConnectSetIdentityArgs args, TContext context);
}
