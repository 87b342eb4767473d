using PowerVirt.Chaos.Tests.Daemons;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Chaos.Tests.Load;

/// <summary>A client that does to its guests whatever may be done, one thing after the other, until the daemon is gone.</summary>
internal sealed class Worker(int number, Random random)
{
    private const int Guests = 3;

    private int _version;

    public IReadOnlyList<Guest> All { get; } = [.. Enumerable.Range(0, Guests).Select(index => new Guest($"w{number}g{index}"))];

    /// <summary>Requests that were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    public async Task RunAsync(Session session)
    {
        try
        {
            while (!session.IsLost)
            {
                await StepAsync(session, All[random.Next(All.Count)]);
                Acknowledged++;
            }
        }
        catch (RpcException) when (session.IsLost)
        {
            // The daemon was killed.
        }
    }

    private Task StepAsync(Session session, Guest guest)
    {
        var facts = guest.Facts;
        var next = facts with { Version = ++_version };
        if (!facts.Exists)
        {
            next = next with { Note = "", Autostart = false };
            return random.Next(4) == 0
                ? guest.AskAsync("create", next.Started(), () => session.CreateAsync(next.Xml(guest.Uuid)))
                : guest.AskAsync("define", next with { IsDefined = true }, () => session.DefineAsync(next.Xml(guest.Uuid)));
        }

        // A guest that runs eats the processor: not for long.
        if (facts is { Runs: true, IsPaused: false })
            return guest.AskAsync("suspend", facts with { IsPaused = true }, () => session.SuspendAsync(guest.Reference));
        return random.Next(8) switch
        {
            0 or 1 when facts.Runs => guest.AskAsync("destroy", facts.Ended(), () => session.DestroyAsync(guest.Reference)),
            2 when facts.Runs => guest.AskAsync("resume", facts with { IsPaused = false }, () => session.ResumeAsync(guest.Reference)),
            0 or 1 or 2 => guest.AskAsync("start", facts.Started(), () => session.StartAsync(guest.Reference)),
            3 when facts.IsDefined => guest.AskAsync("undefine", facts.Undefined(),
                () => session.UndefineAsync(guest.Reference)),
            4 when facts is { IsDefined: true, Runs: false } => RenameAsync(session, guest),
            5 when facts.IsDefined => guest.AskAsync("autostart", facts with { Autostart = !facts.Autostart },
                () => session.SetAutostartAsync(guest.Reference, !facts.Autostart)),
            6 when facts.IsDefined => DescribeAsync(session, guest),
            _ => guest.AskAsync("redefine", next with { IsDefined = true }, () => session.DefineAsync(next.Xml(guest.Uuid))),
        };
    }

    private Task RenameAsync(Session session, Guest guest)
    {
        var name = $"{guest.Facts.Name.Split('-')[0]}-{_version}";
        return guest.AskAsync("rename", guest.Facts with { Name = name }, () => session.RenameAsync(guest.Reference, name));
    }

    private Task DescribeAsync(Session session, Guest guest)
    {
        var note = $"note {_version}";
        return guest.AskAsync("describe", guest.Facts with { Note = note }, () => session.DescribeAsync(guest.Reference, note));
    }
}
