using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Daemon.Answers;

/// <summary>Procedures whose problems become errors of the wire.</summary>
internal sealed class Translated(IProcedureGroup<CallContext> group) : IProcedureGroup<CallContext>
{
    public ImmutableArray<Procedure> Procedures => group.Procedures;

    public ValueTask DispatchAsync(int procedure, ref XdrReader arguments, CallContext context)
    {
        try
        {
            var pending = group.DispatchAsync(procedure, ref arguments, context);
            return pending.IsCompletedSuccessfully ? pending : TranslateAsync(pending);
        }
        catch (VmException failed)
        {
            throw Refusals.Of(failed);
        }
    }

    private static async ValueTask TranslateAsync(ValueTask pending)
    {
        try
        {
            await pending;
        }
        catch (VmException failed)
        {
            throw Refusals.Of(failed);
        }
    }
}
