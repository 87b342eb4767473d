using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Manages the ports of virtual networks.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface INetworkPorts<in TContext>
{
    [Procedure(404, Access.Read)]
    ValueTask<NetworkListAllPortsReturn> NetworkListAllPortsAsync(NetworkListAllPortsArgs args, TContext context);

    [Procedure(405, Access.Read)]
    ValueTask<NetworkPortLookupByUuidReturn> NetworkPortLookupByUuidAsync(
        NetworkPortLookupByUuidArgs args, TContext context);

    [Procedure(406, Access.Write)]
    ValueTask<NetworkPortCreateXmlReturn> NetworkPortCreateXmlAsync(NetworkPortCreateXmlArgs args, TContext context);

    [Procedure(407, Access.Read)]
    ValueTask<NetworkPortGetParametersReturn> NetworkPortGetParametersAsync(
        NetworkPortGetParametersArgs args, TContext context);

    [Procedure(408, Access.Write)]
    ValueTask NetworkPortSetParametersAsync(NetworkPortSetParametersArgs args, TContext context);

    [Procedure(409, Access.Read)]
    ValueTask<NetworkPortGetXmlDescReturn> NetworkPortGetXmlDescAsync(NetworkPortGetXmlDescArgs args, TContext context);

    [Procedure(410, Access.Write)]
    ValueTask NetworkPortDeleteAsync(NetworkPortDeleteArgs args, TContext context);
}
