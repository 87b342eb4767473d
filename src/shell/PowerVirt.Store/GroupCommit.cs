using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using PowerVirt.Domain;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Store;

/// <summary>
/// The one writer: who finds it free writes at once; all changes that wait meanwhile share a transaction, so that many cost
/// one write of the disk.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    private const int Most = 512;

    private readonly SqliteConnection _connection;
    private readonly ChangeWriter _writer;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _save;
    private readonly Statement _rollbackOne;
    private readonly Statement _release;
    private readonly BlockingCollection<Waiting> _waiting = [];
    private readonly Lock _starting = new();
    private Thread? _thread;

    /// <param name="connection">Disposed with this.</param>
    public GroupCommit(SqliteConnection connection)
    {
        _connection = connection;
        _writer = new ChangeWriter(connection);
        _begin = new Statement(connection, "BEGIN IMMEDIATE");
        _commit = new Statement(connection, "COMMIT");
        _rollback = new Statement(connection, "ROLLBACK");
        _save = new Statement(connection, "SAVEPOINT one");
        _rollbackOne = new Statement(connection, "ROLLBACK TO one");
        _release = new Statement(connection, "RELEASE one");
    }

    /// <summary>Whoever holds it is the only one that writes.</summary>
    public Lock Turn { get; } = new();

    public Task CommitAsync(StoreChange[] changes)
    {
        var waiting = new Waiting(changes);
        try
        {
            if (!TryCommitNow(waiting)) Wait(waiting);
            return waiting.Done.Task;
        }
        catch (InvalidOperationException)
        {
            throw new VmException(ErrorCode.OperationAborted, "PowerVirt is shutting down and stores nothing more.");
        }
    }

    public void Dispose()
    {
        lock (_starting) _waiting.CompleteAdding();
        _thread?.Join();
        lock (Turn)
        {
            _writer.Dispose();
            foreach (var statement in (Statement[])[_begin, _commit, _rollback, _save, _rollbackOne, _release])
                statement.Dispose();
            _connection.Dispose();
        }

        _waiting.Dispose();
    }

    /// <summary>
    /// Two switches of threads cost as much as the write itself; who does not find the turn free waits without a thread.
    /// </summary>
    private bool TryCommitNow(Waiting waiting)
    {
        if (_waiting.Count > 0 || !Turn.TryEnter()) return false;
        try
        {
            if (_waiting.IsAddingCompleted) return false;
            Commit([waiting]);
            return true;
        }
        finally
        {
            Turn.Exit();
        }
    }

    /// <summary>Most daemons never have two changes at once: the thread is there from the first that has to wait.</summary>
    private void Wait(Waiting waiting)
    {
        lock (_starting)
        {
            _waiting.Add(waiting);
            if (_thread is not null) return;
            _thread = new Thread(Run) { IsBackground = true, Name = "store" };
            _thread.Start();
        }
    }

    private void Run()
    {
        var group = new List<Waiting>();
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < Most && _waiting.TryTake(out var next)) group.Add(next);
            lock (Turn) Commit(group);
            group.Clear();
        }
    }

    private void Commit(List<Waiting> group)
    {
        try
        {
            // A statement alone is a transaction of its own.
            if (group is [{ Changes: [var change] }] && ChangeWriter.IsOneStatement(change))
            {
                _writer.Write(change);
            }
            else
            {
                _begin.Run();
                if (group is [var only]) Write(only);
                else foreach (var waiting in group) WriteApart(waiting);
                _commit.Run();
            }
        }
        catch (SqliteException failed)
        {
            foreach (var waiting in group) waiting.Failure = StoreProblems.Of(failed);
            TakeBack();
        }

        foreach (var waiting in group)
        {
            if (waiting.Failure is { } failure) waiting.Done.SetException(failure);
            else waiting.Done.SetResult();
        }
    }

    private void Write(Waiting waiting)
    {
        foreach (var change in waiting.Changes) _writer.Write(change);
    }

    /// <summary>What is wrong with one is no matter of the others.</summary>
    private void WriteApart(Waiting waiting)
    {
        _save.Run();
        try
        {
            Write(waiting);
        }
        catch (SqliteException failed) when (StoreProblems.IsTheChange(failed))
        {
            _rollbackOne.Run();
            waiting.Failure = StoreProblems.Of(failed);
        }

        _release.Run();
    }

    private void TakeBack()
    {
        try
        {
            _rollback.Run();
        }
        catch (SqliteException)
        {
            // Some failures, such as a full disk, have ended the transaction already.
        }
    }

    private sealed record Waiting(StoreChange[] Changes)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public VmException? Failure { get; set; }
    }
}
