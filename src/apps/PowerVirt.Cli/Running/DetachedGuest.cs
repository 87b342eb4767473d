using PowerVirt.Cli.Output;
using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Running;

/// <summary>A guest that goes on when this program ends: QEMU itself does then what supervision would do.</summary>
internal static class DetachedGuest
{
    /// <summary>What asks a guest to power off, as a shell says it.</summary>
    private const string PowerDown = """printf '{"execute":"qmp_capabilities"}{"execute":"system_powerdown"}'""";

    /// <summary>Starts it and tells how to reach it.</summary>
    /// <exception cref="VmException">It does not start; nothing of it is left.</exception>
    public static async Task StartAsync(
        LaunchPlan plan, DomainDefinition guest, IQemuHost host, Terminal terminal, CancellationToken stop)
    {
        if (plan.Steps.OfType<HostStep.MakeMacvtap>().FirstOrDefault() is { } macvtap)
        {
            throw new VmException(ErrorCode.OperationUnsupported,
                $"Nobody would remove the macvtap device over {macvtap.Device} when a detached guest ends.",
                "Run it attached, or as a guest of powervirtd.");
        }

        // Disposing it would end the guest: it is left to itself, and its files with it.
        var running = await host.LaunchAsync(Unsupervised(plan, guest), paused: false, stop);
        var monitor = plan.Steps.OfType<HostStep.ListenForMonitor>().FirstOrDefault()?.Path;
        List<(string, string)> fields = [("guest", guest.Name), ("pid", $"{running.Pid}")];
        if (GuestConsoles.TerminalOf(guest, running.Chardevs) is { } console) fields.Add(("console", console));
        if (monitor is not null)
        {
            fields.Add(("monitor", $"{monitor} (QMP)"));
            fields.Add(("stop it", $"{PowerDown} | socat -t 5 - UNIX-CONNECT:{ShellQuote.Word(monitor)}"));
        }

        fields.Add(("end it", $"kill {running.Pid}"));
        terminal.Write(Tables.Fields(fields));
    }

    /// <summary>The plan for a QEMU that nobody watches: it ends when the guest powers off.</summary>
    private static LaunchPlan Unsupervised(LaunchPlan plan, DomainDefinition guest)
    {
        var arguments = plan.Arguments;
        if (guest.OnPoweroff != LifecycleAction.Preserve)
            arguments = arguments.RemoveAll(argument => argument.Option == "-no-shutdown");
        if (guest.OnReboot == LifecycleAction.Destroy)
            arguments = arguments.Add(new Argument("-no-reboot", null, "Nobody watches: QEMU itself ends then."));
        return plan with { Arguments = arguments };
    }
}
