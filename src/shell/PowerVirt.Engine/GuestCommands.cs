using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine;

/// <summary>Puts the lifecycle's commands into the words of QEMU's monitor.</summary>
internal static class GuestCommands
{
    /// <summary>An agent that is there answers at once; libvirt waits as long for its first word.</summary>
    private static readonly TimeSpan AgentTakes = TimeSpan.FromSeconds(5);

    /// <exception cref="VmException">QEMU or the agent refuses, or does not answer in time.</exception>
    public static Task CarryOutAsync(
        IRunningGuest guest, GuestCommand command, DomainSnapshot domain, EngineWorld world) => command switch
        {
            GuestCommand.Stop => guest.AskAsync(QmpCommand.Stop, CancellationToken.None),
            GuestCommand.Continue => guest.AskAsync(QmpCommand.Continue, CancellationToken.None),
            GuestCommand.Powerdown => guest.AskAsync(QmpCommand.Powerdown, CancellationToken.None),
            GuestCommand.Reset => guest.AskAsync(QmpCommand.Reset, CancellationToken.None),
            GuestCommand.InjectNmi => guest.AskAsync(new QmpCommand("inject-nmi"), CancellationToken.None),
            GuestCommand.Dump => DumpAsync(guest, domain.Identity, world),
            GuestCommand.AgentPowerdown => AskAgentAsync(guest, domain, "powerdown"),
            GuestCommand.AgentReboot => AskAgentAsync(guest, domain, "reboot"),
            _ => throw new UnreachableException($"{command} has no words."),
        };

    private static Task<ReadOnlyMemory<byte>> AskAgentAsync(IRunningGuest guest, DomainSnapshot domain, string mode)
    {
        var alias = domain.Outline?.AgentChannel ?? throw new VmException(ErrorCode.ArgumentUnsupported,
            "QEMU guest agent is not configured",
            "Add a virtio channel named org.qemu.guest_agent.0 to the definition.");
        return guest.AskAgentAsync(alias, new QmpCommand("guest-shutdown", $"{{\"mode\":\"{mode}\"}}"),
            answers: false, AgentTakes, CancellationToken.None);
    }

    // The name is libvirt's: the domain and the moment.
    private static Task<ReadOnlyMemory<byte>> DumpAsync(IRunningGuest guest, DomainIdentity identity, EngineWorld world)
    {
        var moment = world.Time.GetUtcNow().ToString("yyyy-MM-dd-HH:mm:ss", CultureInfo.InvariantCulture);
        var path = $"{world.DumpFolder}/{identity.Name.Replace('/', '_')}-{moment}";
        guest.MakeFile(path);
        return guest.AskAsync(new QmpCommand("dump-guest-memory",
            $"{{\"paging\":false,\"detach\":true,\"protocol\":\"file:{JsonEncodedText.Encode(path)}\"}}"),
            CancellationToken.None);
    }
}
