using System.Globalization;
using Microsoft.Data.Sqlite;
using PowerVirt.Domain;

namespace PowerVirt.Store;

/// <summary>The tables, and how those of an older program become today's.</summary>
internal static class Schema
{
    /// <summary>
    /// One script for each version: what it adds to the one before. A script that was released is never changed.
    /// </summary>
    /// <remarks>Documents stand last: what is read at start comes before them and so without them.</remarks>
    private static readonly string[] Versions =
    [
        """
        CREATE TABLE definitions (
            uuid BLOB PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            autostart INTEGER NOT NULL DEFAULT 0,
            last_end INTEGER NOT NULL DEFAULT 0,
            outline TEXT NOT NULL,
            xml TEXT NOT NULL
        ) STRICT;
        CREATE TABLE live (
            uuid BLOB PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            id INTEGER NOT NULL,
            boot_id TEXT NOT NULL,
            pid INTEGER,
            started INTEGER,
            phase TEXT NOT NULL,
            state INTEGER NOT NULL,
            reason INTEGER NOT NULL,
            ending INTEGER,
            auto_destroy INTEGER NOT NULL,
            traces TEXT NOT NULL,
            outline TEXT,
            xml TEXT
        ) STRICT;
        CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        """,
        "CREATE TABLE leftovers (uuid BLOB PRIMARY KEY) STRICT",
    ];

    /// <exception cref="VmException">A newer program has written here.</exception>
    public static void Prepare(SqliteConnection connection)
    {
        var version = VersionOf(connection);
        if (version > Versions.Length)
        {
            throw new VmException(ErrorCode.OperationUnsupported,
                $"{connection.DataSource} was written by a newer PowerVirt (version {version} of its tables; " +
                $"this one knows {Versions.Length}).",
                "Install that PowerVirt again.");
        }

        for (; version < Versions.Length; version++)
        {
            using var transaction = connection.BeginTransaction();
            Run(connection, transaction, Versions[version]);
            Run(connection, transaction,
                string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"));
            transaction.Commit();
        }
    }

    private static int VersionOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The text is one of the above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
