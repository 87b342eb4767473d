using System.Collections.Immutable;
using static PowerVirt.Domain.Lifecycle.DomainLifecycle;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>When a domain's definition may be changed, and what follows once the change is stored.</summary>
internal static class Configurations
{
    public static (DomainState, ImmutableArray<Effect>) Asked(DomainState state, Input.Configure request)
    {
        var id = request.Id;
        switch (request.Change)
        {
            case ConfigurationChange.Undefine when !state.Persistent:
                return Refuse(state, id, "cannot undefine transient domain", "It goes when its guest ends.");
            case ConfigurationChange.SetAutostart when !state.Persistent:
                return Refuse(state, id, "cannot set autostart for transient domain",
                    "Define the domain first.");
            case ConfigurationChange.Rename when !state.Persistent:
                return Refuse(state, id, "cannot rename a transient domain", "Define the domain first.");
            case ConfigurationChange.Rename when state.Active:
                return Refuse(state, id, "cannot rename active domain", "Shut the guest down first.");
            case ConfigurationChange.SetAutostart set when set.On == state.Autostart:
                return (state, [new Effect.Reply(id)]);
            case ConfigurationChange.Edit edit:
                return AskedToEdit(state, id, edit);
            default:
                return (state, [new Effect.Configure(request.Change, id)]);
        }
    }

    public static (DomainState, ImmutableArray<Effect>) Stored(DomainState state, Input.Configured stored)
    {
        var reply = new Effect.Reply(stored.For);
        return stored.Change switch
        {
            ConfigurationChange.Define define => (
                state with
                {
                    Persistent = true,
                    Actions = state.Active ? state.Actions : define.Text.Outline.Actions,
                },
                [
                    new Effect.Publish(DomainEvent.Defined(
                        state.Persistent ? DefinedDetail.Updated : DefinedDetail.Added)),
                    reply,
                ]),
            ConfigurationChange.Undefine => (
                state with { Persistent = false, Autostart = false },
                [
                    new Effect.Publish(DomainEvent.Undefined(UndefinedDetail.Removed)),
                    .. state.Active ? Array.Empty<Effect>() : [new Effect.Vanish()],
                    reply,
                ]),
            ConfigurationChange.Rename => (state, [reply]),
            ConfigurationChange.SetAutostart set => (state with { Autostart = set.On }, [reply]),
            ConfigurationChange.Edit edit => Edited(state, edit, reply),
            _ => (state, [reply]),
        };
    }

    /// <remarks>A guest that has ended meanwhile has no definition any more that could say so.</remarks>
    public static (DomainState, ImmutableArray<Effect>) CarriedOut(DomainState state, Input.CarriedOut done) =>
        done.Problem is { } problem ? (state, [new Effect.Reply(done.For, problem)])
        : !state.Active || state.Phase is Phase.Starting or Phase.Stopping || state.Id != done.Guest
            ? Refuse(state, done.For, StateProblems.NotRunning)
        : (state, [new Effect.Configure(done.Change, done.For)]);

    private static (DomainState, ImmutableArray<Effect>) AskedToEdit(
        DomainState state, RequestId id, ConfigurationChange.Edit edit)
    {
        var scope = edit.Scope == EditScope.Current
            ? state.Active ? EditScope.Live : EditScope.Config
            : edit.Scope;
        if (scope.HasFlag(EditScope.Live) && !state.Active) return Refuse(state, id, StateProblems.NotRunning);
        if (scope.HasFlag(EditScope.Config) && !state.Persistent)
            return Refuse(state, id, StateProblems.NotPersistent);
        if (scope.HasFlag(EditScope.Live) && state.Phase is Phase.Starting or Phase.Stopping)
            return Refuse(state, id, "domain is being started or stopped", "Ask again when that is done.");
        edit = edit with { Scope = scope };
        return (state, [scope.HasFlag(EditScope.Live) && edit.What.ReachesGuest
            ? new Effect.CarryOut(edit, state.Id, id)
            : new Effect.Configure(edit, id)]);
    }

    private static (DomainState, ImmutableArray<Effect>) Edited(
        DomainState state, ConfigurationChange.Edit edit, Effect.Reply reply)
    {
        // Actions of a guest that runs are the live definition's.
        var counts = state.Active ? EditScope.Live : EditScope.Config;
        if (edit.What is DefinitionEdit.EndActionOf set && edit.Scope.HasFlag(counts))
        {
            var action = EndActions.Of(set.Action);
            state = state with
            {
                Actions = set.Kind switch
                {
                    EndKind.Poweroff => state.Actions with { OnPoweroff = action },
                    EndKind.Reboot => state.Actions with { OnReboot = action },
                    _ => state.Actions with { OnCrash = action },
                },
            };
        }

        return edit.What.Event(edit.Scope) is { } told ? (state, [new Effect.Publish(told), reply]) : (state, [reply]);
    }
}
