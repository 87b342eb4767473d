using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Manages the host's own network interfaces.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IInterfaces<in TContext>
{
    [Procedure(126, Access.Read)]
    Answer<ConnectNumOfInterfacesReturn> ConnectNumOfInterfacesAsync(TContext context);

    [Procedure(127, Access.Read)]
    Answer<ConnectListInterfacesReturn> ConnectListInterfacesAsync(ConnectListInterfacesArgs args, TContext context);

    [Procedure(128, Access.Read)]
    Answer<InterfaceLookupByNameReturn> InterfaceLookupByNameAsync(InterfaceLookupByNameArgs args, TContext context);

    [Procedure(129, Access.Read)]
    Answer<InterfaceLookupByMacStringReturn> InterfaceLookupByMacStringAsync(
        InterfaceLookupByMacStringArgs args, TContext context);

    [Procedure(130, Access.Read)]
    Answer<InterfaceGetXmlDescReturn> InterfaceGetXmlDescAsync(InterfaceGetXmlDescArgs args, TContext context);

    [Procedure(131, Access.Write)]
    Answer<InterfaceDefineXmlReturn> InterfaceDefineXmlAsync(InterfaceDefineXmlArgs args, TContext context);

    [Procedure(132, Access.Write)]
    ValueTask InterfaceUndefineAsync(InterfaceUndefineArgs args, TContext context);

    [Procedure(133, Access.Write)]
    ValueTask InterfaceCreateAsync(InterfaceCreateArgs args, TContext context);

    [Procedure(134, Access.Write)]
    ValueTask InterfaceDestroyAsync(InterfaceDestroyArgs args, TContext context);

    [Procedure(137, Access.Read)]
    Answer<ConnectNumOfDefinedInterfacesReturn> ConnectNumOfDefinedInterfacesAsync(TContext context);

    [Procedure(138, Access.Read)]
    Answer<ConnectListDefinedInterfacesReturn> ConnectListDefinedInterfacesAsync(
        ConnectListDefinedInterfacesArgs args, TContext context);

    [Procedure(156, Access.Read)]
    Answer<InterfaceIsActiveReturn> InterfaceIsActiveAsync(InterfaceIsActiveArgs args, TContext context);

    [Procedure(220, Access.Write)]
    ValueTask InterfaceChangeBeginAsync(InterfaceChangeBeginArgs args, TContext context);

    [Procedure(221, Access.Write)]
    ValueTask InterfaceChangeCommitAsync(InterfaceChangeCommitArgs args, TContext context);

    [Procedure(222, Access.Write)]
    ValueTask InterfaceChangeRollbackAsync(InterfaceChangeRollbackArgs args, TContext context);

    [Procedure(284, Access.Read)]
    Answer<ConnectListAllInterfacesReturn> ConnectListAllInterfacesAsync(
        ConnectListAllInterfacesArgs args, TContext context);
}
