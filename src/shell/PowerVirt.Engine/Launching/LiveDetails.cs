using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine.Launching;

/// <summary>Completes a running guest's definition with what only its QEMU knows.</summary>
internal static class LiveDetails
{
    /// <summary>Asks QEMU where it serves the guest's screen; a guest without VNC is not asked.</summary>
    /// <exception cref="VmException">QEMU does not answer.</exception>
    public static async Task<ImmutableArray<VncListener>> AskScreensAsync(
        IRunningGuest guest, DomainDefinition? live, CancellationToken stop)
    {
        if (live is null || !live.Devices.Has<VncGraphics>()) return [];
        var reply = await guest.AskAsync(QmpCommand.QueryVncServers, stop);
        try
        {
            return QmpReplies.VncListeners(reply);
        }
        catch (QmpFormatException rubbish)
        {
            throw new VmException(ErrorCode.InternalError, rubbish.Message, cause: rubbish);
        }
    }

    /// <summary>Asks QEMU where the guest's memory modules lie; a guest without any is not asked.</summary>
    /// <exception cref="VmException">QEMU does not answer.</exception>
    public static async Task<ImmutableArray<PlacedModule>> AskModulesAsync(
        IRunningGuest guest, DomainDefinition? live, CancellationToken stop)
    {
        if (live is null || !live.Devices.Of<MemoryModule>().Any(module => module.HasSlot)) return [];
        var reply = await guest.AskAsync(QmpCommand.QueryMemoryDevices, stop);
        try
        {
            return QmpReplies.MemoryModules(reply);
        }
        catch (QmpFormatException rubbish)
        {
            throw new VmException(ErrorCode.InternalError, rubbish.Message, cause: rubbish);
        }
    }

    /// <summary>The definition with the guest's terminals and sockets, and its screens and modules where they are known.</summary>
    public static DefinitionText? Fill(
        DefinitionText? live, ImmutableArray<Chardev> chardevs, ImmutableArray<VncListener> screens, ImmutableArray<PlacedModule> modules)
    {
        if (live is null || (screens.IsEmpty && modules.IsEmpty
            && chardevs.All(chardev => chardev is { Terminal: null, Socket: null }))) return live;
        var definition = LiveTerminals.Fill(live.Read(live: true), chardevs);
        return DefinitionText.Of(Placed(LiveScreens.Fill(definition, screens), modules), live: true);
    }

    private static DomainDefinition Placed(DomainDefinition live, ImmutableArray<PlacedModule> modules) => live with
    {
        Devices = live.Devices.Select(device => device is MemoryModule { Address: DimmAddress place } module
            && modules.FirstOrDefault(known => known.Alias == module.Alias)?.Address is { } address
                ? module with { Address = place with { Base = address } } : device),
    };
}
