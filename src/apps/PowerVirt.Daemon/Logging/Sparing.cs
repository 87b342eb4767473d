namespace PowerVirt.Daemon.Logging;

/// <summary>Lets through a few entries of a kind in each while: what strangers cause must not fill the log.</summary>
internal sealed class Sparing(TimeProvider time)
{
    private const int Few = 10;
    private static readonly TimeSpan While = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private long _began = time.GetTimestamp();
    private int _written;
    private int _withheld;

    /// <summary>Whether an entry may be written, and how many were not since the last one that was.</summary>
    public bool Lets(out int withheld)
    {
        lock (_gate)
        {
            if (time.GetElapsedTime(_began) >= While) (_began, _written) = (time.GetTimestamp(), 0);
            var lets = _written < Few;
            withheld = lets ? _withheld : 0;
            _withheld = lets ? 0 : _withheld + 1;
            if (lets) _written++;
            return lets;
        }
    }
}
