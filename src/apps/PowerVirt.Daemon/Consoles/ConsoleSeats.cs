using System.Collections.Concurrent;
using PowerVirt.Domain;

namespace PowerVirt.Daemon.Consoles;

/// <summary>Lets one client at a time sit at a console; another one may take its place by force.</summary>
internal sealed class ConsoleSeats
{
    private readonly ConcurrentDictionary<string, Seat> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes a console until the seat is given back; its token says when another one has taken it.</summary>
    /// <exception cref="VmException">Somebody sits there.</exception>
    public Seat Take(string path, bool force)
    {
        var seat = new Seat(path, this);
        while (!_taken.TryAdd(path, seat))
        {
            if (!_taken.TryGetValue(path, out var other)) continue;
            if (!force)
            {
                throw new VmException(ErrorCode.OperationFailed, "Active console session exists for this domain",
                    "Take it over with --force.");
            }

            if (_taken.TryUpdate(path, seat, other))
            {
                other.Lose();
                break;
            }
        }

        return seat;
    }

    private void Give(Seat seat) => _taken.TryRemove(new(seat.Path, seat));

    /// <summary>A client's place at a console.</summary>
    internal sealed class Seat(string path, ConsoleSeats seats) : IDisposable
    {
        private readonly CancellationTokenSource _lost = new();

        public string Path => path;

        public CancellationToken Lost => _lost.Token;

        public void Dispose() => seats.Give(this);

        internal void Lose() => _lost.Cancel();
    }
}
