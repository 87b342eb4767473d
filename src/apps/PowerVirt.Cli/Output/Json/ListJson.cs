using PowerVirt.Cli.Daemon;

namespace PowerVirt.Cli.Output.Json;

/// <summary><c>list --json</c>.</summary>
internal sealed record ListJson(IReadOnlyList<ListedGuestJson> Guests)
{
    public static ListJson Of(IEnumerable<GuestRow> guests) => new([.. guests.Select(ListedGuestJson.Of)]);
}

/// <summary>A guest of the daemon.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Uuid">Its UUID.</param>
/// <param name="Id">Its number while it runs; else null.</param>
/// <param name="State">running, paused, stopping, off, crashed, asleep or unknown.</param>
/// <param name="Vcpus">How many it has.</param>
/// <param name="MemoryBytes">At most.</param>
/// <param name="Autostart">It is started with the host.</param>
/// <param name="Persistent">It stays when it is off.</param>
internal sealed record ListedGuestJson(
    string Name, Guid Uuid, int? Id, string State, uint Vcpus, ulong MemoryBytes, bool Autostart, bool Persistent)
{
    public static ListedGuestJson Of(GuestRow guest) => new(
        guest.Domain.Name, guest.Domain.Uuid, guest.Domain.Id > 0 ? guest.Domain.Id : null, StateWords.Of(guest.State),
        guest.Vcpus, guest.Memory, guest.Autostart, guest.Persistent);
}
