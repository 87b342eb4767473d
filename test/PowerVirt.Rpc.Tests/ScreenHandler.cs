using PowerVirt.Rpc.Server;
using PowerVirt.Rpc.Streams;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Rpc.Tests;

/// <summary>Consoles and graphics as a test wants them.</summary>
internal sealed class ScreenHandler : UnsupportedDomainScreen<CallContext>
{
    public Func<RpcStream, Task> Console { get; init; } = _ => Task.CompletedTask;

    public Action<CallContext> Graphics { get; init; } = _ => { };

    public IProcedureGroup<CallContext> Group => new DomainScreenDispatcher<CallContext>(this);

    public override ValueTask DomainOpenConsoleAsync(DomainOpenConsoleArgs args, CallContext context)
    {
        context.OpenStream(Console);
        return default;
    }

    public override ValueTask DomainOpenGraphicsAsync(DomainOpenGraphicsArgs args, CallContext context)
    {
        Graphics(context);
        return default;
    }

    public override ValueTask DomainOpenGraphicsFdAsync(DomainOpenGraphicsFdArgs args, CallContext context)
    {
        Graphics(context);
        return default;
    }
}
