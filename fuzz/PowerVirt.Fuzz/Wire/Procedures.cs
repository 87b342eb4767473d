using System.Reflection;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Connect;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Fuzz.Wire;

/// <summary>All procedures there are: each decodes its arguments and refuses, but for those that open things.</summary>
internal static class Procedures
{
    public static ProcedureTable Table { get; } = new(Groups());

    /// <summary>The generated dispatchers, over ours or over what refuses everything.</summary>
    private static IEnumerable<IProcedureGroup<CallContext>> Groups()
    {
        object[] ours = [new Connection(), new Screen()];
        foreach (var type in typeof(IProcedureGroup<>).Assembly.GetTypes().Where(type => type.Name.EndsWith("Dispatcher`1", StringComparison.Ordinal)))
        {
            var dispatcher = type.MakeGenericType(typeof(CallContext));
            var handler = dispatcher.GetConstructors().Single().GetParameters().Single().ParameterType;
            yield return (IProcedureGroup<CallContext>)Activator.CreateInstance(dispatcher,
                ours.FirstOrDefault(handler.IsInstanceOfType) ?? DispatchProxy.Create(handler, typeof(Refusal)))!;
        }
    }

    private sealed class Connection : UnsupportedConnection<CallContext>
    {
        public override ValueTask ConnectOpenAsync(ConnectOpenArgs args, CallContext context)
        {
            context.Connection.IsOpen = true;
            return default;
        }

        public override Answer<ConnectGetHostnameReturn> ConnectGetHostnameAsync(CallContext context) => new(new ConnectGetHostnameReturn("host"));

        public override Answer<ConnectSupportsFeatureReturn> ConnectSupportsFeatureAsync(
            ConnectSupportsFeatureArgs args, CallContext context) =>
            new(new ConnectSupportsFeatureReturn(ConnectionFeatures.Answer(context.Connection, args.Feature) ?? 0));
    }

    /// <summary>Streams whose handlers read nothing, end at once, or fail.</summary>
    private sealed class Screen : UnsupportedDomainScreen<CallContext>
    {
        public override ValueTask DomainOpenConsoleAsync(DomainOpenConsoleArgs args, CallContext context)
        {
            context.OpenStream(stream => NeverReadAsync(context));
            return default;
        }

        public override ValueTask DomainOpenChannelAsync(DomainOpenChannelArgs args, CallContext context)
        {
            context.OpenStream(_ => Task.CompletedTask);
            return default;
        }

        public override Answer<DomainScreenshotReturn> DomainScreenshotAsync(DomainScreenshotArgs args, CallContext context)
        {
            context.OpenStream(_ => throw RpcException.Failed("no screen"));
            return new Answer<DomainScreenshotReturn>(new DomainScreenshotReturn("image/png"));
        }

        private static Task NeverReadAsync(CallContext context)
        {
            var end = new TaskCompletionSource();
            context.Cancellation.Register(() => end.TrySetCanceled());
            return end.Task;
        }
    }
}
