using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Manages filters of network traffic and their bindings.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface INwFilters<in TContext>
{
    [Procedure(175, Access.Read)]
    ValueTask<NwFilterLookupByNameReturn> NwFilterLookupByNameAsync(NwFilterLookupByNameArgs args, TContext context);

    [Procedure(176, Access.Read)]
    ValueTask<NwFilterLookupByUuidReturn> NwFilterLookupByUuidAsync(NwFilterLookupByUuidArgs args, TContext context);

    [Procedure(177, Access.Read)]
    ValueTask<NwFilterGetXmlDescReturn> NwFilterGetXmlDescAsync(NwFilterGetXmlDescArgs args, TContext context);

    [Procedure(178, Access.Read)]
    ValueTask<ConnectNumOfNwfiltersReturn> ConnectNumOfNwfiltersAsync(TContext context);

    [Procedure(179, Access.Read)]
    ValueTask<ConnectListNwfiltersReturn> ConnectListNwfiltersAsync(ConnectListNwfiltersArgs args, TContext context);

    [Procedure(180, Access.Write)]
    ValueTask<NwFilterDefineXmlReturn> NwFilterDefineXmlAsync(NwFilterDefineXmlArgs args, TContext context);

    [Procedure(181, Access.Write)]
    ValueTask NwFilterUndefineAsync(NwFilterUndefineArgs args, TContext context);

    [Procedure(286, Access.Read)]
    ValueTask<ConnectListAllNwfiltersReturn> ConnectListAllNwfiltersAsync(
        ConnectListAllNwfiltersArgs args, TContext context);

    [Procedure(397, Access.Read)]
    ValueTask<NwFilterBindingLookupByPortDevReturn> NwFilterBindingLookupByPortDevAsync(
        NwFilterBindingLookupByPortDevArgs args, TContext context);

    [Procedure(398, Access.Read)]
    ValueTask<NwFilterBindingGetXmlDescReturn> NwFilterBindingGetXmlDescAsync(
        NwFilterBindingGetXmlDescArgs args, TContext context);

    [Procedure(399, Access.Write)]
    ValueTask<NwFilterBindingCreateXmlReturn> NwFilterBindingCreateXmlAsync(
        NwFilterBindingCreateXmlArgs args, TContext context);

    [Procedure(400, Access.Write)]
    ValueTask NwFilterBindingDeleteAsync(NwFilterBindingDeleteArgs args, TContext context);

    [Procedure(401, Access.Read)]
    ValueTask<ConnectListAllNwFilterBindingsReturn> ConnectListAllNwFilterBindingsAsync(
        ConnectListAllNwFilterBindingsArgs args, TContext context);

    [Procedure(431, Access.Write)]
    ValueTask<NwFilterDefineXmlFlagsReturn> NwFilterDefineXmlFlagsAsync(
        NwFilterDefineXmlFlagsArgs args, TContext context);
}
