using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Manages virtual networks.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface INetworks<in TContext>
{
    [Procedure(36, Access.Read)]
    ValueTask<ConnectListDefinedNetworksReturn> ConnectListDefinedNetworksAsync(
        ConnectListDefinedNetworksArgs args, TContext context);

    [Procedure(38, Access.Read)]
    ValueTask<ConnectListNetworksReturn> ConnectListNetworksAsync(ConnectListNetworksArgs args, TContext context);

    [Procedure(39, Access.Write)]
    ValueTask NetworkCreateAsync(NetworkCreateArgs args, TContext context);

    [Procedure(40, Access.Write)]
    ValueTask<NetworkCreateXmlReturn> NetworkCreateXmlAsync(NetworkCreateXmlArgs args, TContext context);

    [Procedure(41, Access.Write)]
    ValueTask<NetworkDefineXmlReturn> NetworkDefineXmlAsync(NetworkDefineXmlArgs args, TContext context);

    [Procedure(42, Access.Write)]
    ValueTask NetworkDestroyAsync(NetworkDestroyArgs args, TContext context);

    [Procedure(43, Access.Read)]
    ValueTask<NetworkGetXmlDescReturn> NetworkGetXmlDescAsync(NetworkGetXmlDescArgs args, TContext context);

    [Procedure(44, Access.Read)]
    ValueTask<NetworkGetAutostartReturn> NetworkGetAutostartAsync(NetworkGetAutostartArgs args, TContext context);

    [Procedure(45, Access.Read)]
    ValueTask<NetworkGetBridgeNameReturn> NetworkGetBridgeNameAsync(NetworkGetBridgeNameArgs args, TContext context);

    [Procedure(46, Access.Read)]
    ValueTask<NetworkLookupByNameReturn> NetworkLookupByNameAsync(NetworkLookupByNameArgs args, TContext context);

    [Procedure(47, Access.Read)]
    ValueTask<NetworkLookupByUuidReturn> NetworkLookupByUuidAsync(NetworkLookupByUuidArgs args, TContext context);

    [Procedure(48, Access.Write)]
    ValueTask NetworkSetAutostartAsync(NetworkSetAutostartArgs args, TContext context);

    [Procedure(49, Access.Write)]
    ValueTask NetworkUndefineAsync(NetworkUndefineArgs args, TContext context);

    [Procedure(50, Access.Read)]
    ValueTask<ConnectNumOfDefinedNetworksReturn> ConnectNumOfDefinedNetworksAsync(TContext context);

    [Procedure(52, Access.Read)]
    ValueTask<ConnectNumOfNetworksReturn> ConnectNumOfNetworksAsync(TContext context);

    [Procedure(152, Access.Read)]
    ValueTask<NetworkIsActiveReturn> NetworkIsActiveAsync(NetworkIsActiveArgs args, TContext context);

    [Procedure(153, Access.Read)]
    ValueTask<NetworkIsPersistentReturn> NetworkIsPersistentAsync(NetworkIsPersistentArgs args, TContext context);

    [Procedure(283, Access.Read)]
    ValueTask<ConnectListAllNetworksReturn> ConnectListAllNetworksAsync(
        ConnectListAllNetworksArgs args, TContext context);

    [Procedure(291, Access.Write)]
    ValueTask NetworkUpdateAsync(NetworkUpdateArgs args, TContext context);

    [Procedure(313, Access.Read)]
    ValueTask<ConnectNetworkEventRegisterAnyReturn> ConnectNetworkEventRegisterAnyAsync(
        ConnectNetworkEventRegisterAnyArgs args, TContext context);

    [Procedure(314, Access.Read)]
    ValueTask ConnectNetworkEventDeregisterAnyAsync(ConnectNetworkEventDeregisterAnyArgs args, TContext context);

    [Procedure(341, Access.Read)]
    ValueTask<NetworkGetDhcpLeasesReturn> NetworkGetDhcpLeasesAsync(NetworkGetDhcpLeasesArgs args, TContext context);

    [Procedure(432, Access.Write)]
    ValueTask<NetworkDefineXmlFlagsReturn> NetworkDefineXmlFlagsAsync(NetworkDefineXmlFlagsArgs args, TContext context);

    [Procedure(437, Access.Write)]
    ValueTask<NetworkCreateXmlFlagsReturn> NetworkCreateXmlFlagsAsync(NetworkCreateXmlFlagsArgs args, TContext context);

    [Procedure(444, Access.Write)]
    ValueTask NetworkSetMetadataAsync(NetworkSetMetadataArgs args, TContext context);

    [Procedure(445, Access.Read)]
    ValueTask<NetworkGetMetadataReturn> NetworkGetMetadataAsync(NetworkGetMetadataArgs args, TContext context);
}
