using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Cli.Running;

/// <summary>
/// Translates a definition's <c>on_poweroff</c> and its kin for the lifecycle, which writes no core dumps yet.
/// </summary>
internal static class EndActionWords
{
    public static EndActions Of(DomainDefinition guest) =>
        new(Of(guest.OnPoweroff), Of(guest.OnReboot), Of(guest.OnCrash));

    private static EndAction Of(LifecycleAction action) => action switch
    {
        LifecycleAction.Restart or LifecycleAction.RestartRename or LifecycleAction.CoredumpRestart =>
            EndAction.Restart,
        LifecycleAction.Preserve => EndAction.Preserve,
        _ => EndAction.Destroy,
    };
}
