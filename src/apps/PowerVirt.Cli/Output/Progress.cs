namespace PowerVirt.Cli.Output;

/// <summary>Says what is being waited for and, to a person, for how long already.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Terminal _terminal;
    private readonly string _what;
    private readonly Timer? _timer;
    private readonly Lock _gate = new();
    private int _seconds;
    private bool _shown;
    private bool _over;

    /// <param name="terminal">Where it is seen; off a terminal nothing is said.</param>
    /// <param name="what">A sentence without its full stop.</param>
    public Progress(Terminal terminal, string what)
    {
        (_terminal, _what) = (terminal, Printable.Line(what));
        // What takes less than a second needs no word.
        if (terminal.IsErrorLive) _timer = new Timer(_ => Show(), null, Beat, Beat);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_gate)
        {
            _over = true;
            if (_shown) Write("\r\x1b[K");
        }
    }

    private void Show()
    {
        lock (_gate)
        {
            if (_over) return;
            _shown = true;
            Write($"\rpowervirt: {_what}: {++_seconds} s\x1b[K");
        }
    }

    private void Write(string text)
    {
        _terminal.Error.Write(text);
        _terminal.Error.Flush();
    }
}
