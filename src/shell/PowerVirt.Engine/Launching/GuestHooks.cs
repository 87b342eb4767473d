using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine.Launching;

/// <summary>Calls the hooks at the moments of one guest's life: a beginning they may refuse, an end they are told of.</summary>
internal sealed class GuestHooks(Definitions definitions, EngineWorld world)
{
    /// <summary>Asks whether a step may be done.</summary>
    /// <exception cref="VmException">A hook refuses.</exception>
    public Task AskAsync(string operation, DefinitionText? live, CancellationToken stop) =>
        world.Hooks.RunAsync(Call(operation, "begin", live), stop);

    /// <summary>Tells of what has happened already; a hook that fails then is only written down.</summary>
    public async Task TellAsync(string operation, string part, DefinitionText? live)
    {
        try
        {
            await world.Hooks.RunAsync(Call(operation, part, live), CancellationToken.None);
        }
        catch (VmException failed)
        {
            foreach (var problem in failed.Problems)
            {
                world.Log.Tell(new EngineEntry(EntryWeight.Warning, "A hook failed that can refuse nothing.", definitions.Identity, null)
                {
                    Problem = problem,
                    Fields = [("hook", operation)],
                });
            }
        }
    }

    private HookCall Call(string operation, string part, DefinitionText? live) =>
        new(definitions.Identity.Name, operation, part, live?.Xml ?? "");
}
