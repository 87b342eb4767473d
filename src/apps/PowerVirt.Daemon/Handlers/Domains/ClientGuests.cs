using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine;
using PowerVirt.Rpc.Connections;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Ends guests that were started to live no longer than their client's connection.</summary>
internal static class ClientGuests
{
    public static void EndWith(RpcConnection connection, DomainActor actor)
    {
        var run = actor.State.Id;
        connection.Closed.Register(() =>
        {
            // Started again since, it belongs to whoever did that.
            if (actor.State.Id == run) _ = EndAsync(connection, actor);
        });
    }

    private static async Task EndAsync(RpcConnection connection, DomainActor actor)
    {
        try
        {
            await actor.AskAsync(id => new Input.Destroy(id), $"{connection.Id}.gone");
        }
        catch (VmException)
        {
            // It has ended by itself.
        }
    }
}
