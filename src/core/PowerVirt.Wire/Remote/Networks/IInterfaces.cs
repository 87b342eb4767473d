using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Manages the host's own network interfaces.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IInterfaces<in TContext>
{
    [Procedure(126, Access.Read)]
    ValueTask<ConnectNumOfInterfacesReturn> ConnectNumOfInterfacesAsync(TContext context);

    [Procedure(127, Access.Read)]
    ValueTask<ConnectListInterfacesReturn> ConnectListInterfacesAsync(ConnectListInterfacesArgs args, TContext context);

    [Procedure(128, Access.Read)]
    ValueTask<InterfaceLookupByNameReturn> InterfaceLookupByNameAsync(InterfaceLookupByNameArgs args, TContext context);

    [Procedure(129, Access.Read)]
    ValueTask<InterfaceLookupByMacStringReturn> InterfaceLookupByMacStringAsync(
        InterfaceLookupByMacStringArgs args, TContext context);

    [Procedure(130, Access.Read)]
    ValueTask<InterfaceGetXmlDescReturn> InterfaceGetXmlDescAsync(InterfaceGetXmlDescArgs args, TContext context);

    [Procedure(131, Access.Write)]
    ValueTask<InterfaceDefineXmlReturn> InterfaceDefineXmlAsync(InterfaceDefineXmlArgs args, TContext context);

    [Procedure(132, Access.Write)]
    ValueTask InterfaceUndefineAsync(InterfaceUndefineArgs args, TContext context);

    [Procedure(133, Access.Write)]
    ValueTask InterfaceCreateAsync(InterfaceCreateArgs args, TContext context);

    [Procedure(134, Access.Write)]
    ValueTask InterfaceDestroyAsync(InterfaceDestroyArgs args, TContext context);

    [Procedure(137, Access.Read)]
    ValueTask<ConnectNumOfDefinedInterfacesReturn> ConnectNumOfDefinedInterfacesAsync(TContext context);

    [Procedure(138, Access.Read)]
    ValueTask<ConnectListDefinedInterfacesReturn> ConnectListDefinedInterfacesAsync(
        ConnectListDefinedInterfacesArgs args, TContext context);

    [Procedure(156, Access.Read)]
    ValueTask<InterfaceIsActiveReturn> InterfaceIsActiveAsync(InterfaceIsActiveArgs args, TContext context);

    [Procedure(220, Access.Write)]
    ValueTask InterfaceChangeBeginAsync(InterfaceChangeBeginArgs args, TContext context);

    [Procedure(221, Access.Write)]
    ValueTask InterfaceChangeCommitAsync(InterfaceChangeCommitArgs args, TContext context);

    [Procedure(222, Access.Write)]
    ValueTask InterfaceChangeRollbackAsync(InterfaceChangeRollbackArgs args, TContext context);

    [Procedure(284, Access.Read)]
    ValueTask<ConnectListAllInterfacesReturn> ConnectListAllInterfacesAsync(
        ConnectListAllInterfacesArgs args, TContext context);
}
