using Microsoft.Data.Sqlite;
using PowerVirt.Domain;

namespace PowerVirt.Store;

/// <summary>Opens the file of a store, for one program at a time.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _lock;

    /// <exception cref="VmException">It cannot be opened, or another program has it.</exception>
    public StoreFile(string path)
    {
        _path = path;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            _lock = new FileStream($"{path}.lock", new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.Write,
                Share = FileShare.None,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            // SQLite gives the files beside it the mode of this one.
            if (File.Exists(path)) return;
            using var made = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            _lock?.Dispose();
            throw new VmException(ErrorCode.SystemError, $"{path} cannot be opened: {failed.Message}",
                "Is another powervirtd running that keeps its definitions there?", failed);
        }
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var settings = connection.CreateCommand();
        // FULL: the log is on the disk before a commit returns; the default of WAL would only keep the file whole.
        settings.CommandText =
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000; " +
            "PRAGMA cache_size = -256; PRAGMA busy_timeout = 10000; PRAGMA trusted_schema = OFF;";
        settings.ExecuteNonQuery();
        return connection;
    }

    public void Dispose() => _lock.Dispose();
}
