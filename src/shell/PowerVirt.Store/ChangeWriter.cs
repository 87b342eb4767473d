using Microsoft.Data.Sqlite;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Store;

/// <summary>Turns changes into statements, each prepared once.</summary>
internal sealed class ChangeWriter(SqliteConnection connection) : IDisposable
{
    private readonly Statement _define = new(connection,
        """
        INSERT INTO definitions (uuid, name, outline, xml) VALUES ($1, $2, $3, $4)
        ON CONFLICT (uuid) DO UPDATE SET name = $2, outline = $3, xml = $4
        """);

    private readonly Statement _undefine = new(connection, "DELETE FROM definitions WHERE uuid = $1");

    private readonly Statement _autostart =
        new(connection, "UPDATE definitions SET autostart = $2 WHERE uuid = $1");

    private readonly Statement _live = new(connection,
        """
        INSERT INTO live (uuid, name, id, boot_id, pid, started, phase, state, reason, ending, auto_destroy, traces,
            outline, xml)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        ON CONFLICT (uuid) DO UPDATE SET name = $2, id = $3, boot_id = $4, pid = $5, started = $6, phase = $7,
            state = $8, reason = $9, ending = $10, auto_destroy = $11, traces = $12,
            outline = coalesce($13, outline), xml = coalesce($14, xml)
        """);

    private readonly Statement _ended = new(connection, "DELETE FROM live WHERE uuid = $1");

    private readonly Statement _lastEnd = new(connection, "UPDATE definitions SET last_end = $2 WHERE uuid = $1");

    private readonly Statement _leaves = new(connection, "INSERT OR IGNORE INTO leftovers (uuid) VALUES ($1)");

    private readonly Statement _cleared = new(connection, "DELETE FROM leftovers WHERE uuid = $1");

    /// <summary>Whether <see cref="Write"/> does with one statement.</summary>
    public static bool IsOneStatement(StoreChange change) => change is not StoreChange.Ended;

    public void Write(StoreChange change)
    {
        var uuid = change.Uuid.ToByteArray(bigEndian: true);
        switch (change)
        {
            case StoreChange.Define define:
                _define.Run(uuid, define.Name, OutlineJson.Write(define.Text.Outline), define.Text.Xml);
                break;
            case StoreChange.Undefine:
                _undefine.Run(uuid);
                break;
            case StoreChange.SetAutostart set:
                _autostart.Run(uuid, set.On ? 1 : 0);
                break;
            case StoreChange.Live { Record: var record } live:
                _live.Run(uuid, live.Name, record.Id, record.BootId, record.Traces.Process?.Pid,
                    (long?)record.Traces.Process?.Started, record.Phase.ToString(), (int)record.Status.State,
                    record.Status.Reason, (int?)record.End, record.AutoDestroy ? 1 : 0, TracesJson.Write(record.Traces),
                    live.Text is { } text ? OutlineJson.Write(text.Outline) : null, live.Text?.Xml);
                break;
            case StoreChange.Leaves:
                _leaves.Run(uuid);
                break;
            case StoreChange.Cleared:
                _cleared.Run(uuid);
                break;
            case StoreChange.Ended ended:
                _ended.Run(uuid);
                _lastEnd.Run(uuid, (int)ended.Reason);
                break;
        }
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_define, _undefine, _autostart, _live, _ended, _lastEnd, _leaves, _cleared])
            statement.Dispose();
    }
}
