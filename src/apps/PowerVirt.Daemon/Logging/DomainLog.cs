using PowerVirt.Engine.Ports;

namespace PowerVirt.Daemon.Logging;

/// <summary>Tells what becomes of domains, under the same ids as <see cref="ConnectionLog"/> tells of calls.</summary>
internal sealed class DomainLog(DaemonLog log, TimeProvider time) : IEngineLog
{
    private readonly Sparing _reported = new(time);

    public bool IsVerbose => log.IsVerbose;

    public void Tell(EngineEntry entry)
    {
        if (entry.Weight == EntryWeight.Detail && !IsVerbose) return;
        var withheld = 0;
        if (entry.IsReported && !_reported.Lets(out withheld)) return;
        (string Name, object? Value)[] fields =
        [
            ("request", entry.Requests), ("domain", entry.Domain.Name), .. entry.Fields, ("problem", entry.Problem),
            ("remedy", entry.Problem?.Remedy), ("withheld", withheld > 0 ? withheld : null),
        ];
        switch (entry.Weight)
        {
            case EntryWeight.Detail: log.Detail(entry.Text, fields); break;
            case EntryWeight.Note: log.Note(entry.Text, fields); break;
            case EntryWeight.Warning: log.Warning(entry.Text, fields); break;
            default: log.Error(entry.Text, fields); break;
        }
    }
}
