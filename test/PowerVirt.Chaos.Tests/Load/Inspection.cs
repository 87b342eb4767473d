using System.Globalization;
using System.Xml.Linq;
using PowerVirt.Chaos.Tests.Daemons;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Chaos.Tests.Load;

/// <summary>Looks at everything after the daemon was started again: what was acknowledged holds, and nothing else is there.</summary>
internal sealed class Inspection(Daemon daemon, Session session, IReadOnlyList<Guest> guests)
{
    /// <summary>virErrorNumber, virDomainState.</summary>
    private const int NoDomain = 42, Paused = 3, ShuttingDown = 4;

    public async Task RunAsync()
    {
        foreach (var guest in guests) await InspectAsync(guest);
        var known = (await session.ListAsync()).Select(domain => domain.Uuid).Order();
        Assert.Equal(guests.Where(guest => guest.Facts.Exists).Select(guest => guest.Uuid).Order(), known);
        Assert.Equal(guests.Count(guest => guest.Facts.Runs), daemon.GuestDirectories.Count);
        await ListenAsync();
    }

    private async Task InspectAsync(Guest guest)
    {
        var seen = await SeeAsync(guest);
        var pending = guest.Pending?.Seen();
        var after = $"killed at: {guest.Doing}; acknowledged {guest.Facts}, pending {guest.Pending}; the daemon said: {daemon.Said}";
        if (seen != guest.Facts.Seen() && seen != pending) Assert.Fail($"{guest.Uuid} is {seen}; {after}");
        var processes = Processes.Of(guest.Uuid);
        if (processes.Count != (seen.Runs ? 1 : 0)) Assert.Fail($"{guest.Uuid} has {processes.Count} QEMUs; {after}");
        if (seen.Runs && guest.Pid is { } pid && pid != processes[0]) Assert.Fail($"{guest.Uuid} runs in another process; {after}");
        guest.Pid = seen.Runs ? processes[0] : null;
        guest.Facts = seen.Exists ? seen : new GuestFacts(guest.Facts.Name);
        (guest.Pending, guest.Doing) = (null, "");
    }

    private async Task<GuestFacts> SeeAsync(Guest guest)
    {
        try
        {
            var domain = await session.FindAsync(guest.Uuid);
            // Its start or its end was cut short: whoever asks for its end is answered when there is nothing left.
            if (await session.StateAsync(domain) == ShuttingDown) await EndAsync(domain);
            domain = await session.FindAsync(guest.Uuid);
            if (domain.Id >= 0) await UseAsync(domain);
            var (version, note) = Read(await session.XmlAsync(domain));
            var (liveVersion, liveNote) = domain.Id < 0 ? (0, "") : Read(await session.LiveXmlAsync(domain));
            return new GuestFacts(domain.Name)
            {
                IsDefined = await session.IsPersistentAsync(domain),
                Runs = domain.Id >= 0,
                IsPaused = domain.Id >= 0 && await session.StateAsync(domain) == Paused,
                Version = version,
                LiveVersion = liveVersion,
                LiveNote = liveNote,
                Autostart = await session.IsPersistentAsync(domain) && await session.GetAutostartAsync(domain),
                Note = note,
            };
        }
        catch (RpcException none) when (none.Code == NoDomain)
        {
            return new GuestFacts("");
        }
    }

    private static (int Version, string Note) Read(string text)
    {
        var xml = XElement.Parse(text);
        return (int.Parse(xml.Element("title")!.Value[1..], CultureInfo.InvariantCulture), xml.Element("description")?.Value ?? "");
    }

    private async Task EndAsync(RemoteDomain domain)
    {
        try
        {
            await session.DestroyAsync(domain);
        }
        catch (RpcException) when (!session.IsLost)
        {
            // It has ended meanwhile.
        }
    }

    /// <summary>Its monitor and its console answer.</summary>
    private async Task UseAsync(RemoteDomain domain)
    {
        Assert.Contains("\"status\"", await session.AskMonitorAsync(domain, """{"execute": "query-status"}"""), StringComparison.Ordinal);
        await session.TryConsoleAsync(domain);
    }

    /// <summary>Events come.</summary>
    private async Task ListenAsync()
    {
        await session.ListenAsync();
        var marker = Guid.NewGuid();
        var domain = await session.DefineAsync(new GuestFacts("marker").Xml(marker));
        Assert.Equal(0, await session.Happenings.NextAsync(marker));
        await session.UndefineAsync(domain);
        Assert.Equal(1, await session.Happenings.NextAsync(marker));
    }
}
