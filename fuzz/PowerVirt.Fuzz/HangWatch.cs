namespace PowerVirt.Fuzz;

/// <summary>Ends the process when one input takes too long: nothing else stops a loop without an end.</summary>
internal sealed class HangWatch : IDisposable
{
    private readonly TimeSpan _longest;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private byte[]? _input;

    /// <param name="longest">For one input.</param>
    /// <param name="report">Keeps the input.</param>
    public HangWatch(TimeSpan longest, Action<byte[]> report)
    {
        _longest = longest;
        _timer = new Timer(_ =>
        {
            byte[]? input;
            lock (_lock) input = _input;
            if (input is null) return;
            report(input);
            Environment.Exit(1);
        });
    }

    /// <summary>Watches until it is disposed of.</summary>
    public Watching Over(byte[] input)
    {
        lock (_lock) _input = input;
        _timer.Change(_longest, Timeout.InfiniteTimeSpan);
        return new Watching(this);
    }

    public void Dispose() => _timer.Dispose();

    private void End()
    {
        lock (_lock) _input = null;
        _timer.Change(Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>One input at work.</summary>
    public readonly struct Watching(HangWatch watch) : IDisposable
    {
        public void Dispose() => watch.End();
    }
}
