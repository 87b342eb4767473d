using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.NodeDevices;

/// <summary>Lists the host's devices and hands them over.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface INodeDevices<in TContext>
{
    [Procedure(111, Access.Read)]
    Answer<NodeNumOfDevicesReturn> NodeNumOfDevicesAsync(NodeNumOfDevicesArgs args, TContext context);

    [Procedure(112, Access.Read)]
    Answer<NodeListDevicesReturn> NodeListDevicesAsync(NodeListDevicesArgs args, TContext context);

    [Procedure(113, Access.Read)]
    Answer<NodeDeviceLookupByNameReturn> NodeDeviceLookupByNameAsync(
        NodeDeviceLookupByNameArgs args, TContext context);

    [Procedure(114, Access.Read)]
    Answer<NodeDeviceGetXmlDescReturn> NodeDeviceGetXmlDescAsync(NodeDeviceGetXmlDescArgs args, TContext context);

    [Procedure(115, Access.Read)]
    Answer<NodeDeviceGetParentReturn> NodeDeviceGetParentAsync(NodeDeviceGetParentArgs args, TContext context);

    [Procedure(116, Access.Read)]
    Answer<NodeDeviceNumOfCapsReturn> NodeDeviceNumOfCapsAsync(NodeDeviceNumOfCapsArgs args, TContext context);

    [Procedure(117, Access.Read)]
    Answer<NodeDeviceListCapsReturn> NodeDeviceListCapsAsync(NodeDeviceListCapsArgs args, TContext context);

    [Procedure(118, Access.Write)]
    ValueTask NodeDeviceDetachAsync(NodeDeviceDetachArgs args, TContext context);

    [Procedure(119, Access.Write)]
    ValueTask NodeDeviceReAttachAsync(NodeDeviceReAttachArgs args, TContext context);

    [Procedure(120, Access.Write)]
    ValueTask NodeDeviceResetAsync(NodeDeviceResetArgs args, TContext context);

    [Procedure(123, Access.Write)]
    Answer<NodeDeviceCreateXmlReturn> NodeDeviceCreateXmlAsync(NodeDeviceCreateXmlArgs args, TContext context);

    [Procedure(124, Access.Write)]
    ValueTask NodeDeviceDestroyAsync(NodeDeviceDestroyArgs args, TContext context);

    [Procedure(285, Access.Read)]
    Answer<ConnectListAllNodeDevicesReturn> ConnectListAllNodeDevicesAsync(
        ConnectListAllNodeDevicesArgs args, TContext context);

    [Procedure(297, Access.Read)]
    Answer<NodeDeviceLookupScsiHostByWwnReturn> NodeDeviceLookupScsiHostByWwnAsync(
        NodeDeviceLookupScsiHostByWwnArgs args, TContext context);

    [Procedure(301, Access.Write)]
    ValueTask NodeDeviceDetachFlagsAsync(NodeDeviceDetachFlagsArgs args, TContext context);

    [Procedure(374, Access.Read)]
    Answer<ConnectNodeDeviceEventRegisterAnyReturn> ConnectNodeDeviceEventRegisterAnyAsync(
        ConnectNodeDeviceEventRegisterAnyArgs args, TContext context);

    [Procedure(375, Access.Read)]
    ValueTask ConnectNodeDeviceEventDeregisterAnyAsync(ConnectNodeDeviceEventDeregisterAnyArgs args, TContext context);

    [Procedure(428, Access.Write)]
    Answer<NodeDeviceDefineXmlReturn> NodeDeviceDefineXmlAsync(NodeDeviceDefineXmlArgs args, TContext context);

    [Procedure(429, Access.Write)]
    ValueTask NodeDeviceUndefineAsync(NodeDeviceUndefineArgs args, TContext context);

    [Procedure(430, Access.Write)]
    ValueTask NodeDeviceCreateAsync(NodeDeviceCreateArgs args, TContext context);

    [Procedure(433, Access.Read)]
    Answer<NodeDeviceGetAutostartReturn> NodeDeviceGetAutostartAsync(
        NodeDeviceGetAutostartArgs args, TContext context);

    [Procedure(434, Access.Write)]
    ValueTask NodeDeviceSetAutostartAsync(NodeDeviceSetAutostartArgs args, TContext context);

    [Procedure(435, Access.Read)]
    Answer<NodeDeviceIsPersistentReturn> NodeDeviceIsPersistentAsync(
        NodeDeviceIsPersistentArgs args, TContext context);

    [Procedure(436, Access.Read)]
    Answer<NodeDeviceIsActiveReturn> NodeDeviceIsActiveAsync(NodeDeviceIsActiveArgs args, TContext context);

    [Procedure(447, Access.Write)]
    ValueTask NodeDeviceUpdateAsync(NodeDeviceUpdateArgs args, TContext context);
}
