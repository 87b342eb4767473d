using System.Runtime.InteropServices;

namespace PowerVirt.Cli.Running;

/// <summary>
/// Turns Ctrl-C and the signals that end programs into a cancellation, so that what was begun can be taken back.
/// </summary>
/// <remarks>Until it listens, they end the program at once, as always.</remarks>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _again = new();
    private PosixSignalRegistration[] _signals = [];

    /// <summary>Cancelled by the next signal: whoever sends it does not want to wait.</summary>
    public CancellationToken Next => _stop.IsCancellationRequested ? _again.Token : _stop.Token;

    /// <summary>The exit code that tells what came.</summary>
    public ExitCode Code { get; private set; } = ExitCode.Interrupted;

    /// <summary>Starts to listen; the token is cancelled by the first signal.</summary>
    public CancellationToken Listen()
    {
        if (_signals.Length == 0)
        {
            _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }
                .Select(signal => PosixSignalRegistration.Create(signal, Take))];
        }

        return _stop.Token;
    }

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _stop.Dispose();
        _again.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_stop.IsCancellationRequested)
        {
            _again.Cancel();
            return;
        }

        if (context.Signal is PosixSignal.SIGTERM or PosixSignal.SIGHUP) Code = ExitCode.Terminated;
        _stop.Cancel();
    }
}
