using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Console;

/// <summary>Makes the user's terminal raw and puts it back, whatever ends the program short of SIGKILL.</summary>
internal sealed class RawTerminal : IDisposable
{
    private readonly SafeFileHandle _terminal;
    private readonly byte[] _mode;
    private readonly PosixSignalRegistration[] _signals;

    public RawTerminal(SafeFileHandle terminal)
    {
        _terminal = terminal;
        _mode = Terminal.Mode(terminal);
        // The signal goes on to end the program, unless somebody else takes it.
        _signals = [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT, PosixSignal.SIGINT }
            .Select(signal => PosixSignalRegistration.Create(signal, _ => Restore()))];
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        Terminal.MakeRaw(terminal, _mode);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        foreach (var signal in _signals) signal.Dispose();
        Restore();
    }

    private void OnExit(object? sender, EventArgs e) => Restore();

    private void Restore() => Terminal.Restore(_terminal, _mode);
}
