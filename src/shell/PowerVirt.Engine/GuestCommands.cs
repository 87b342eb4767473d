using System.Globalization;
using System.Text.Json;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine;

/// <summary>Puts the lifecycle's commands into the words of QEMU's monitor.</summary>
internal static class GuestCommands
{
    /// <exception cref="Domain.VmException">QEMU refuses, or does not answer in time.</exception>
    public static Task CarryOutAsync(
        IRunningGuest guest, GuestCommand command, DomainIdentity identity, EngineWorld world) => guest.AskAsync(
            command switch
            {
                GuestCommand.Stop => QmpCommand.Stop,
                GuestCommand.Continue => QmpCommand.Continue,
                GuestCommand.Powerdown => QmpCommand.Powerdown,
                GuestCommand.InjectNmi => new QmpCommand("inject-nmi"),
                GuestCommand.Dump => Dump(identity, world),
                _ => QmpCommand.Reset,
            }, CancellationToken.None);

    // The name is libvirt's: the domain and the moment.
    private static QmpCommand Dump(DomainIdentity identity, EngineWorld world)
    {
        var moment = world.Time.GetUtcNow().ToString("yyyy-MM-dd-HH:mm:ss", CultureInfo.InvariantCulture);
        var path = $"{world.DumpFolder}/{identity.Name.Replace('/', '_')}-{moment}";
        return new QmpCommand("dump-guest-memory",
            $"{{\"paging\":false,\"detach\":true,\"protocol\":\"file:{JsonEncodedText.Encode(path)}\"}}");
    }
}
