using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Manages filters of network traffic and their bindings.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface INwFilters<in TContext>
{
    [Procedure(175, Access.Read)]
    Answer<NwFilterLookupByNameReturn> NwFilterLookupByNameAsync(NwFilterLookupByNameArgs args, TContext context);

    [Procedure(176, Access.Read)]
    Answer<NwFilterLookupByUuidReturn> NwFilterLookupByUuidAsync(NwFilterLookupByUuidArgs args, TContext context);

    [Procedure(177, Access.Read)]
    Answer<NwFilterGetXmlDescReturn> NwFilterGetXmlDescAsync(NwFilterGetXmlDescArgs args, TContext context);

    [Procedure(178, Access.Read)]
    Answer<ConnectNumOfNwfiltersReturn> ConnectNumOfNwfiltersAsync(TContext context);

    [Procedure(179, Access.Read)]
    Answer<ConnectListNwfiltersReturn> ConnectListNwfiltersAsync(ConnectListNwfiltersArgs args, TContext context);

    [Procedure(180, Access.Write)]
    Answer<NwFilterDefineXmlReturn> NwFilterDefineXmlAsync(NwFilterDefineXmlArgs args, TContext context);

    [Procedure(181, Access.Write)]
    ValueTask NwFilterUndefineAsync(NwFilterUndefineArgs args, TContext context);

    [Procedure(286, Access.Read)]
    Answer<ConnectListAllNwfiltersReturn> ConnectListAllNwfiltersAsync(
        ConnectListAllNwfiltersArgs args, TContext context);

    [Procedure(397, Access.Read)]
    Answer<NwFilterBindingLookupByPortDevReturn> NwFilterBindingLookupByPortDevAsync(
        NwFilterBindingLookupByPortDevArgs args, TContext context);

    [Procedure(398, Access.Read)]
    Answer<NwFilterBindingGetXmlDescReturn> NwFilterBindingGetXmlDescAsync(
        NwFilterBindingGetXmlDescArgs args, TContext context);

    [Procedure(399, Access.Write)]
    Answer<NwFilterBindingCreateXmlReturn> NwFilterBindingCreateXmlAsync(
        NwFilterBindingCreateXmlArgs args, TContext context);

    [Procedure(400, Access.Write)]
    ValueTask NwFilterBindingDeleteAsync(NwFilterBindingDeleteArgs args, TContext context);

    [Procedure(401, Access.Read)]
    Answer<ConnectListAllNwFilterBindingsReturn> ConnectListAllNwFilterBindingsAsync(
        ConnectListAllNwFilterBindingsArgs args, TContext context);

    [Procedure(431, Access.Write)]
    Answer<NwFilterDefineXmlFlagsReturn> NwFilterDefineXmlFlagsAsync(
        NwFilterDefineXmlFlagsArgs args, TContext context);
}
