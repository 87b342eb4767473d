using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Manages the ports of virtual networks.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface INetworkPorts<in TContext>
{
    [Procedure(404, Access.Read)]
    Answer<NetworkListAllPortsReturn> NetworkListAllPortsAsync(NetworkListAllPortsArgs args, TContext context);

    [Procedure(405, Access.Read)]
    Answer<NetworkPortLookupByUuidReturn> NetworkPortLookupByUuidAsync(
        NetworkPortLookupByUuidArgs args, TContext context);

    [Procedure(406, Access.Write)]
    Answer<NetworkPortCreateXmlReturn> NetworkPortCreateXmlAsync(NetworkPortCreateXmlArgs args, TContext context);

    [Procedure(407, Access.Read)]
    Answer<NetworkPortGetParametersReturn> NetworkPortGetParametersAsync(
        NetworkPortGetParametersArgs args, TContext context);

    [Procedure(408, Access.Write)]
    ValueTask NetworkPortSetParametersAsync(NetworkPortSetParametersArgs args, TContext context);

    [Procedure(409, Access.Read)]
    Answer<NetworkPortGetXmlDescReturn> NetworkPortGetXmlDescAsync(NetworkPortGetXmlDescArgs args, TContext context);

    [Procedure(410, Access.Write)]
    ValueTask NetworkPortDeleteAsync(NetworkPortDeleteArgs args, TContext context);
}
