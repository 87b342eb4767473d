using System.Collections.Immutable;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Engine.Statistics;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine.Launching;

/// <summary>Asks a guest that was found again for what its events have told nobody.</summary>
internal static class LiveChanges
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="Domain.VmException">QEMU does not answer.</exception>
    /// <exception cref="QmpFormatException">It answers rubbish.</exception>
    public static async Task<ImmutableArray<DefinitionEdit>> AskAsync(IRunningGuest guest, DefinitionText? live)
    {
        if (live is null) return [];
        var changes = new List<DefinitionEdit>();
        // QEMU refuses where the balloon cannot do its work; the guest's memory is what it was then.
        if (live.Outline.HasBalloon
            && await guest.AnswerAsync(new QmpCommand("query-balloon"), Patience, CancellationToken.None) is QmpMessage.Return size
            && BalloonNumbers.Size(size.Value) is { } memory && memory != live.Outline.CurrentMemory)
            changes.Add(new DefinitionEdit.LeftMemory(memory));
        var channels = live.Read(live: true).Devices.Of<Channel>().Where(channel => channel.Connected is not null).ToArray();
        if (channels.Length == 0) return [.. changes];
        // Asked anew, for the guest has gone on since it was found; what its events told lies before this answer.
        var chardevs = QmpReplies.Chardevs(await guest.AskAsync(QmpCommand.QueryChardev, CancellationToken.None));
        foreach (var channel in channels)
        {
            if (chardevs.FirstOrDefault(chardev => chardev.Label == $"char{channel.Alias}")?.IsOpen is { } isOpen
                && isOpen != channel.Connected)
                changes.Add(new DefinitionEdit.ChannelUse(channel.Alias!, isOpen));
        }

        return [.. changes];
    }
}
