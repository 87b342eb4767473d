using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Store;

/// <summary>
/// Gives SQLite's log its whole length beforehand: for a commit that makes it longer the file system writes down new blocks,
/// too, and that takes as long again.
/// </summary>
/// <remarks>
/// SQLite reads its log up to the first frame that it has not written itself, so zeros behind are no part of it, and leaves
/// it as long as it is when it begins anew (https://sqlite.org/fileformat2.html#the_write_ahead_log). It holds no lock on
/// this file, as it does on the others, that closing it here would undo.
/// </remarks>
internal sealed class LogRoom : IDisposable
{
    /// <summary>A little more than the thousand frames after which SQLite begins anew.</summary>
    private const int Length = 1040 * (24 + 4096);

    private static readonly byte[] Zeros = new byte[16 * 1024];

    private readonly string _path;
    private readonly Lock _turn;
    private volatile bool _isGivenUp;

    /// <param name="database">Open already.</param>
    /// <param name="turn">Held for each piece: nobody else makes the log longer at that moment.</param>
    public LogRoom(string database, Lock turn)
    {
        _path = $"{database}-wal";
        _turn = turn;
        Made = Task.Run(Make);
    }

    /// <summary>Done when the log is as long as it becomes.</summary>
    public Task Made { get; }

    public void Dispose()
    {
        _isGivenUp = true;
        Made.Wait();
    }

    private void Make()
    {
        try
        {
            using var log = File.OpenHandle(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            while (!_isGivenUp && Lengthen(log)) { }
            RandomAccess.FlushToDisk(log);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // Nothing depends on it: the log grows by itself as far as the disk allows.
        }
    }

    private bool Lengthen(SafeFileHandle log)
    {
        lock (_turn)
        {
            var end = RandomAccess.GetLength(log);
            if (end >= Length) return false;
            RandomAccess.Write(log, Zeros.AsSpan(0, (int)Math.Min(Zeros.Length, Length - end)), end);
            return true;
        }
    }
}
