using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Manages virtual networks.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface INetworks<in TContext>
{
    [Procedure(36, Access.Read)]
    Answer<ConnectListDefinedNetworksReturn> ConnectListDefinedNetworksAsync(
        ConnectListDefinedNetworksArgs args, TContext context);

    [Procedure(38, Access.Read)]
    Answer<ConnectListNetworksReturn> ConnectListNetworksAsync(ConnectListNetworksArgs args, TContext context);

    [Procedure(39, Access.Write)]
    ValueTask NetworkCreateAsync(NetworkCreateArgs args, TContext context);

    [Procedure(40, Access.Write)]
    Answer<NetworkCreateXmlReturn> NetworkCreateXmlAsync(NetworkCreateXmlArgs args, TContext context);

    [Procedure(41, Access.Write)]
    Answer<NetworkDefineXmlReturn> NetworkDefineXmlAsync(NetworkDefineXmlArgs args, TContext context);

    [Procedure(42, Access.Write)]
    ValueTask NetworkDestroyAsync(NetworkDestroyArgs args, TContext context);

    [Procedure(43, Access.Read)]
    Answer<NetworkGetXmlDescReturn> NetworkGetXmlDescAsync(NetworkGetXmlDescArgs args, TContext context);

    [Procedure(44, Access.Read)]
    Answer<NetworkGetAutostartReturn> NetworkGetAutostartAsync(NetworkGetAutostartArgs args, TContext context);

    [Procedure(45, Access.Read)]
    Answer<NetworkGetBridgeNameReturn> NetworkGetBridgeNameAsync(NetworkGetBridgeNameArgs args, TContext context);

    [Procedure(46, Access.Read)]
    Answer<NetworkLookupByNameReturn> NetworkLookupByNameAsync(NetworkLookupByNameArgs args, TContext context);

    [Procedure(47, Access.Read)]
    Answer<NetworkLookupByUuidReturn> NetworkLookupByUuidAsync(NetworkLookupByUuidArgs args, TContext context);

    [Procedure(48, Access.Write)]
    ValueTask NetworkSetAutostartAsync(NetworkSetAutostartArgs args, TContext context);

    [Procedure(49, Access.Write)]
    ValueTask NetworkUndefineAsync(NetworkUndefineArgs args, TContext context);

    [Procedure(50, Access.Read)]
    Answer<ConnectNumOfDefinedNetworksReturn> ConnectNumOfDefinedNetworksAsync(TContext context);

    [Procedure(52, Access.Read)]
    Answer<ConnectNumOfNetworksReturn> ConnectNumOfNetworksAsync(TContext context);

    [Procedure(152, Access.Read)]
    Answer<NetworkIsActiveReturn> NetworkIsActiveAsync(NetworkIsActiveArgs args, TContext context);

    [Procedure(153, Access.Read)]
    Answer<NetworkIsPersistentReturn> NetworkIsPersistentAsync(NetworkIsPersistentArgs args, TContext context);

    [Procedure(283, Access.Read)]
    Answer<ConnectListAllNetworksReturn> ConnectListAllNetworksAsync(
        ConnectListAllNetworksArgs args, TContext context);

    [Procedure(291, Access.Write)]
    ValueTask NetworkUpdateAsync(NetworkUpdateArgs args, TContext context);

    [Procedure(313, Access.Read)]
    Answer<ConnectNetworkEventRegisterAnyReturn> ConnectNetworkEventRegisterAnyAsync(
        ConnectNetworkEventRegisterAnyArgs args, TContext context);

    [Procedure(314, Access.Read)]
    ValueTask ConnectNetworkEventDeregisterAnyAsync(ConnectNetworkEventDeregisterAnyArgs args, TContext context);

    [Procedure(341, Access.Read)]
    Answer<NetworkGetDhcpLeasesReturn> NetworkGetDhcpLeasesAsync(NetworkGetDhcpLeasesArgs args, TContext context);

    [Procedure(432, Access.Write)]
    Answer<NetworkDefineXmlFlagsReturn> NetworkDefineXmlFlagsAsync(NetworkDefineXmlFlagsArgs args, TContext context);

    [Procedure(437, Access.Write)]
    Answer<NetworkCreateXmlFlagsReturn> NetworkCreateXmlFlagsAsync(NetworkCreateXmlFlagsArgs args, TContext context);

    [Procedure(444, Access.Write)]
    ValueTask NetworkSetMetadataAsync(NetworkSetMetadataArgs args, TContext context);

    [Procedure(445, Access.Read)]
    Answer<NetworkGetMetadataReturn> NetworkGetMetadataAsync(NetworkGetMetadataArgs args, TContext context);
}
