using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PowerVirt.Store;

/// <summary>A prepared statement with the parameters $1, $2 and so on.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are written in this program's text; values are parameters.
        _command.CommandText = sql;
#pragma warning restore CA2100
    }

    public void Run(params ReadOnlySpan<object?> values) => Bind(values).ExecuteNonQuery();

    public SqliteDataReader Read(params ReadOnlySpan<object?> values) => Bind(values).ExecuteReader();

    public object? Value(params ReadOnlySpan<object?> values) => Bind(values).ExecuteScalar();

    public void Dispose() => _command.Dispose();

    private SqliteCommand Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i] ?? DBNull.Value;
            if (i < _command.Parameters.Count) _command.Parameters[i].Value = value;
            else _command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), value);
        }

        return _command;
    }
}
