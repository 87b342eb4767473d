using System.Runtime.InteropServices;
using PowerVirt.Domain;
using PowerVirt.Host.Launch;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Console;

/// <summary>The guest's end of a console: a pseudo-terminal or a socket, never waiting.</summary>
internal sealed class GuestConsole(SafeHandle handle, IDisposable owner) : IDisposable
{
    public SafeHandle Handle { get; } = handle;

    /// <exception cref="VmException">There is no such console.</exception>
    public static async Task<GuestConsole> OpenAsync(string path, CancellationToken stop)
    {
        if (Terminal.Open(path, out var error) is { } terminal) return new GuestConsole(terminal, terminal);
        if (error != Errno.NoAddress) // What open(2) says of a socket.
        {
            throw new VmException(ErrorCode.SystemError, $"The console {path} cannot be opened: {Errno.Words(error)}.",
                error is Errno.NoEntry or Errno.Io ? "The guest may have ended." : null);
        }

        var socket = await SocketSteps.ConnectAsync(path, "It is the guest's console.", stop);
        socket.Blocking = false;
        return new GuestConsole(socket.SafeHandle, socket);
    }

    public void Dispose() => owner.Dispose();
}
