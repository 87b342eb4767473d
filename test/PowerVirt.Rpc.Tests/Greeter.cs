using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Connect;

namespace PowerVirt.Rpc.Tests;

/// <summary>Opens connections, and answers two calls as a test wants.</summary>
internal sealed class Greeter : UnsupportedConnection<CallContext>
{
    /// <summary>What the host's name takes to find out.</summary>
    public Func<CallContext, ValueTask<string>> Hostname { get; init; } = _ => new ValueTask<string>("tests");

    public Func<string> Kind { get; init; } = () => "QEMU";

    public IProcedureGroup<CallContext> Group => new ConnectionDispatcher<CallContext>(this);

    public override ValueTask ConnectOpenAsync(ConnectOpenArgs args, CallContext context)
    {
        context.Connection.IsOpen = true;
        return default;
    }

    public override Answer<ConnectSupportsFeatureReturn> ConnectSupportsFeatureAsync(ConnectSupportsFeatureArgs args, CallContext context) =>
        new(new ConnectSupportsFeatureReturn(ConnectionFeatures.Answer(context.Connection, args.Feature) ?? 0));

    public override async Answer<ConnectGetHostnameReturn> ConnectGetHostnameAsync(CallContext context) =>
        new(await Hostname(context));

    public override Answer<ConnectGetTypeReturn> ConnectGetTypeAsync(CallContext context) => new(new ConnectGetTypeReturn(Kind()));
}
