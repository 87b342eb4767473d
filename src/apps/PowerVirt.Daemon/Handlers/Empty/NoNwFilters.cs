using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Networks;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>Filters of guests' traffic: none is managed, and lists say so.</summary>
internal sealed class NoNwFilters : UnsupportedNwFilters<CallContext>
{
    public override Answer<ConnectNumOfNwfiltersReturn> ConnectNumOfNwfiltersAsync(CallContext context) =>
        new(new ConnectNumOfNwfiltersReturn(0));

    public override Answer<ConnectListNwfiltersReturn> ConnectListNwfiltersAsync(
        ConnectListNwfiltersArgs args, CallContext context) => new(new ConnectListNwfiltersReturn([]));

    public override Answer<ConnectListAllNwfiltersReturn> ConnectListAllNwfiltersAsync(
        ConnectListAllNwfiltersArgs args, CallContext context) => new(new ConnectListAllNwfiltersReturn([], 0));

    public override Answer<ConnectListAllNwFilterBindingsReturn> ConnectListAllNwFilterBindingsAsync(
        ConnectListAllNwFilterBindingsArgs args, CallContext context) =>
        new(new ConnectListAllNwFilterBindingsReturn([], 0));
}
