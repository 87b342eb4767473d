using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Qmp;

/// <summary>Holds a monitor's events until somebody listens, then passes each on at once and in order.</summary>
internal sealed class QmpEvents(int maxHeld)
{
    private readonly Lock _lock = new();
    private Queue<QmpEvent>? _held = new();
    private IGuestListener? _listener;
    private Problem? _ended;

    /// <summary>False when there is no room for the event.</summary>
    public bool Deliver(QmpEvent happened)
    {
        lock (_lock)
        {
            if (_listener is not null) return _listener.OnEvent(happened);
            if (_held!.Count == maxHeld) return false;
            _held.Enqueue(happened);
            return true;
        }
    }

    /// <summary>False when the listener has no room for what was held.</summary>
    public bool Listen(IGuestListener listener)
    {
        lock (_lock)
        {
            _listener = listener;
            var held = Interlocked.Exchange(ref _held, null) ?? [];
            while (held.TryDequeue(out var happened))
                if (!listener.OnEvent(happened)) return false;
            if (_ended is not null) listener.OnMonitorClosed(_ended);
            return true;
        }
    }

    public void End(Problem reason)
    {
        lock (_lock)
        {
            if (_ended is not null) return;
            _ended = reason;
            _listener?.OnMonitorClosed(reason);
        }
    }
}
