using Microsoft.Data.Sqlite;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Store;

/// <summary>Definitions and live state in an SQLite file: what was acknowledged is on the disk, all of it or nothing.</summary>
public sealed class SqliteStore : IDomainStore, IDisposable
{
    private readonly StoreFile _file;
    private readonly GroupCommit _writer;
    private readonly LogRoom _room;
    private readonly SqliteConnection _reader;
    private readonly Statement _readXml;
    private readonly Lock _reading = new();

    /// <param name="path">The file; made if it is not there.</param>
    /// <exception cref="VmException">It cannot be opened, is damaged, or another program has it.</exception>
    public SqliteStore(string path)
    {
        _file = new StoreFile(path);
        try
        {
            var writer = _file.Open();
            Schema.Prepare(writer);
            _writer = new GroupCommit(writer);
            _reader = _file.Open();
            _readXml = new Statement(_reader, "SELECT xml FROM definitions WHERE uuid = $1");
            _room = new LogRoom(path, _writer.Turn);
        }
        catch (SqliteException failed)
        {
            _file.Dispose();
            throw StoreProblems.Of(failed);
        }
        catch (VmException)
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Done when the log has its whole length, or no more room; nobody need wait for that.</summary>
    public Task LogLaidOut => _room.Made;

    public IReadOnlyList<StoredDomain> Load()
    {
        lock (_reading)
        {
            try
            {
                var live = LoadLive();
                var domains = LoadDefinitions(live);
                // Those that are left have no definition: they are transient.
                domains.AddRange(live.Values);
                return domains;
            }
            catch (SqliteException failed)
            {
                throw StoreProblems.Of(failed);
            }
        }
    }

    public IReadOnlyList<Guid> LoadLeftovers()
    {
        lock (_reading)
        {
            try
            {
                var left = new List<Guid>();
                using var statement = new Statement(_reader, "SELECT uuid FROM leftovers");
                using var row = statement.Read();
                while (row.Read()) left.Add(UuidOf(row));
                return left;
            }
            catch (SqliteException failed)
            {
                throw StoreProblems.Of(failed);
            }
        }
    }

    public string? ReadDefinition(Guid uuid)
    {
        lock (_reading)
        {
            try
            {
                return _readXml.Value(uuid.ToByteArray(bigEndian: true)) as string;
            }
            catch (SqliteException failed)
            {
                throw StoreProblems.Of(failed);
            }
        }
    }

    public ValueTask CommitAsync(params StoreChange[] changes) => new(_writer.CommitAsync(changes));

    public void Dispose()
    {
        _room.Dispose();
        _writer.Dispose();
        _readXml.Dispose();
        _reader.Dispose();
        _file.Dispose();
    }

    private List<StoredDomain> LoadDefinitions(Dictionary<Guid, StoredDomain> live)
    {
        var domains = new List<StoredDomain>();
        using var statement = new Statement(_reader,
            "SELECT uuid, name, autostart, last_end, outline FROM definitions");
        using var row = statement.Read();
        while (row.Read())
        {
            var uuid = UuidOf(row);
            live.Remove(uuid, out var running);
            domains.Add(new StoredDomain(uuid, row.GetString(1))
            {
                Autostart = row.GetBoolean(2),
                LastEnd = (ShutoffReason)row.GetInt32(3),
                Outline = OutlineJson.Read(row.GetString(4)),
                Live = running?.Live,
            });
        }

        return domains;
    }

    private Dictionary<Guid, StoredDomain> LoadLive()
    {
        var domains = new Dictionary<Guid, StoredDomain>();
        using var statement = new Statement(_reader,
            """
            SELECT uuid, name, id, boot_id, phase, state, reason, ending, auto_destroy, traces, outline, xml FROM live
            """);
        using var row = statement.Read();
        while (row.Read())
        {
            var traces = TracesJson.Read(row.GetString(9));
            var record = new LiveRecord(row.GetInt32(2), row.GetString(3), Enum.Parse<Phase>(row.GetString(4)),
                new DomainStatus((VisibleState)row.GetInt32(5), row.GetInt32(6)), traces)
            {
                End = row.IsDBNull(7) ? null : (ShutoffReason)row.GetInt32(7),
                AutoDestroy = row.GetBoolean(8),
            };
            var text = new DefinitionText(row.IsDBNull(11) ? "" : row.GetString(11),
                row.IsDBNull(10) ? new DefinitionOutline() : OutlineJson.Read(row.GetString(10)));
            var uuid = UuidOf(row);
            domains.Add(uuid, new StoredDomain(uuid, row.GetString(1)) { Live = (record, text) });
        }

        return domains;
    }

    private static Guid UuidOf(SqliteDataReader row) => new((byte[])row.GetValue(0), bigEndian: true);
}
