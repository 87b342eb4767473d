using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.NodeDevices;

/// <summary>Lists the host's devices and hands them over.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface INodeDevices<in TContext>
{
    [Procedure(111, Access.Read)]
    ValueTask<NodeNumOfDevicesReturn> NodeNumOfDevicesAsync(NodeNumOfDevicesArgs args, TContext context);

    [Procedure(112, Access.Read)]
    ValueTask<NodeListDevicesReturn> NodeListDevicesAsync(NodeListDevicesArgs args, TContext context);

    [Procedure(113, Access.Read)]
    ValueTask<NodeDeviceLookupByNameReturn> NodeDeviceLookupByNameAsync(
        NodeDeviceLookupByNameArgs args, TContext context);

    [Procedure(114, Access.Read)]
    ValueTask<NodeDeviceGetXmlDescReturn> NodeDeviceGetXmlDescAsync(NodeDeviceGetXmlDescArgs args, TContext context);

    [Procedure(115, Access.Read)]
    ValueTask<NodeDeviceGetParentReturn> NodeDeviceGetParentAsync(NodeDeviceGetParentArgs args, TContext context);

    [Procedure(116, Access.Read)]
    ValueTask<NodeDeviceNumOfCapsReturn> NodeDeviceNumOfCapsAsync(NodeDeviceNumOfCapsArgs args, TContext context);

    [Procedure(117, Access.Read)]
    ValueTask<NodeDeviceListCapsReturn> NodeDeviceListCapsAsync(NodeDeviceListCapsArgs args, TContext context);

    [Procedure(118, Access.Write)]
    ValueTask NodeDeviceDetachAsync(NodeDeviceDetachArgs args, TContext context);

    [Procedure(119, Access.Write)]
    ValueTask NodeDeviceReAttachAsync(NodeDeviceReAttachArgs args, TContext context);

    [Procedure(120, Access.Write)]
    ValueTask NodeDeviceResetAsync(NodeDeviceResetArgs args, TContext context);

    [Procedure(123, Access.Write)]
    ValueTask<NodeDeviceCreateXmlReturn> NodeDeviceCreateXmlAsync(NodeDeviceCreateXmlArgs args, TContext context);

    [Procedure(124, Access.Write)]
    ValueTask NodeDeviceDestroyAsync(NodeDeviceDestroyArgs args, TContext context);

    [Procedure(285, Access.Read)]
    ValueTask<ConnectListAllNodeDevicesReturn> ConnectListAllNodeDevicesAsync(
        ConnectListAllNodeDevicesArgs args, TContext context);

    [Procedure(297, Access.Read)]
    ValueTask<NodeDeviceLookupScsiHostByWwnReturn> NodeDeviceLookupScsiHostByWwnAsync(
        NodeDeviceLookupScsiHostByWwnArgs args, TContext context);

    [Procedure(301, Access.Write)]
    ValueTask NodeDeviceDetachFlagsAsync(NodeDeviceDetachFlagsArgs args, TContext context);

    [Procedure(374, Access.Read)]
    ValueTask<ConnectNodeDeviceEventRegisterAnyReturn> ConnectNodeDeviceEventRegisterAnyAsync(
        ConnectNodeDeviceEventRegisterAnyArgs args, TContext context);

    [Procedure(375, Access.Read)]
    ValueTask ConnectNodeDeviceEventDeregisterAnyAsync(ConnectNodeDeviceEventDeregisterAnyArgs args, TContext context);

    [Procedure(428, Access.Write)]
    ValueTask<NodeDeviceDefineXmlReturn> NodeDeviceDefineXmlAsync(NodeDeviceDefineXmlArgs args, TContext context);

    [Procedure(429, Access.Write)]
    ValueTask NodeDeviceUndefineAsync(NodeDeviceUndefineArgs args, TContext context);

    [Procedure(430, Access.Write)]
    ValueTask NodeDeviceCreateAsync(NodeDeviceCreateArgs args, TContext context);

    [Procedure(433, Access.Read)]
    ValueTask<NodeDeviceGetAutostartReturn> NodeDeviceGetAutostartAsync(
        NodeDeviceGetAutostartArgs args, TContext context);

    [Procedure(434, Access.Write)]
    ValueTask NodeDeviceSetAutostartAsync(NodeDeviceSetAutostartArgs args, TContext context);

    [Procedure(435, Access.Read)]
    ValueTask<NodeDeviceIsPersistentReturn> NodeDeviceIsPersistentAsync(
        NodeDeviceIsPersistentArgs args, TContext context);

    [Procedure(436, Access.Read)]
    ValueTask<NodeDeviceIsActiveReturn> NodeDeviceIsActiveAsync(NodeDeviceIsActiveArgs args, TContext context);

    [Procedure(447, Access.Write)]
    ValueTask NodeDeviceUpdateAsync(NodeDeviceUpdateArgs args, TContext context);
}
