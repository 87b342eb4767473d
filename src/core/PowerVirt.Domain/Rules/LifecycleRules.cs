using PowerVirt.Domain.Xml;

namespace PowerVirt.Domain.Rules;

/// <summary>What may happen when a guest powers off, reboots or crashes.</summary>
internal static class LifecycleRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var (off, reboot, crash) = (domain.OnPoweroff, domain.OnReboot, domain.OnCrash);
        foreach (var (name, action) in new[] { ("poweroff", off), ("reboot", reboot) })
        {
            if (action is LifecycleAction.CoredumpDestroy or LifecycleAction.CoredumpRestart)
            {
                yield return Bad(
                    $"on_{name}", $"Lifecycle event '{name}' doesn't support '{DomainXml.Actions[action]}' action");
            }
        }

        if (off == LifecycleAction.RestartRename
            || reboot == LifecycleAction.RestartRename
            || crash == LifecycleAction.RestartRename)
        {
            yield return Bad(
                "on_poweroff",
                "qemu driver doesn't support the 'rename-restart' action for 'on_reboot'/'on_poweroff'/'on_crash'");
        }

        if (off == LifecycleAction.Preserve || reboot == LifecycleAction.Preserve)
        {
            yield return Bad(
                "on_poweroff", "qemu driver doesn't support the 'preserve' action for 'on_reboot'/'on_poweroff'");
        }

        if (off == LifecycleAction.Restart && reboot == LifecycleAction.Destroy)
        {
            yield return Bad(
                "on_poweroff",
                "qemu driver doesn't support 'onReboot' set to 'destroy and 'onPoweroff' set to 'reboot'");
        }
    }

    private static Problem Bad(string element, string message) =>
        new(ErrorCode.ConfigUnsupported, message, new XmlPlace($"/domain/{element}", 0));
}
