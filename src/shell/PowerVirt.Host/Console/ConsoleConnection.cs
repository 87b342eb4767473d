using System.Net.Sockets;
using PowerVirt.Domain;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Console;

/// <summary>A guest's console as a socket, for those who carry its bytes further.</summary>
public sealed class ConsoleConnection : IDisposable
{
    private readonly GuestConsole _console;
    private readonly SocketPair _pair = SocketPair.Open();
    private readonly ConsoleCopy _copy;
    private readonly Task _run;

    private ConsoleConnection(GuestConsole console)
    {
        _console = console;
        _copy = new ConsoleCopy(console.Handle, _pair.Theirs, _pair.Theirs, leaves: false);
        // A thread of its own: it waits for people.
        _run = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Reads what the guest writes, and is written what it reads; at its end the guest's end is gone.</summary>
    public Socket Socket => _pair.Ours;

    /// <param name="path">A pseudo-terminal or a UNIX socket.</param>
    /// <param name="stop">Gives up opening it.</param>
    /// <exception cref="VmException">There is no such console.</exception>
    public static async Task<ConsoleConnection> OpenAsync(string path, CancellationToken stop) =>
        new(await GuestConsole.OpenAsync(path, stop));

    public void Dispose()
    {
        if (!_run.IsCompleted) _copy.Stop();
        _run.Wait();
        _copy.Dispose();
        _console.Dispose();
        _pair.Dispose();
    }

    private void Run()
    {
        _copy.Run();
        // Whoever reads sees the end; writing fails from now on.
        _pair.Theirs.Dispose();
    }
}
