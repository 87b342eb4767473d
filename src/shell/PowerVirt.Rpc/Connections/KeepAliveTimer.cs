namespace PowerVirt.Rpc.Connections;

/// <summary>Asks a peer that has been silent whether it is there, and gives up after some questions without an answer.</summary>
internal sealed class KeepAliveTimer(RpcLimits limits, Action ask, Action<string> giveUp) : IDisposable
{
    private readonly Lock _gate = new();
    private Timer? _timer;
    private int _unanswered;
    private bool _heard;
    private bool _paused;
    private bool _disposed;

    public void Start()
    {
        lock (_gate)
        {
            if (_disposed || _timer is not null) return;
            _heard = true;
            _timer = new Timer(_ => Tick(), null, limits.KeepAliveInterval, limits.KeepAliveInterval);
        }
    }

    /// <summary>Whatever comes is a sign of life.</summary>
    public void Heard()
    {
        _heard = true;
        _paused = false;
    }

    public void Pause() => _paused = true;

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _timer?.Dispose();
        }
    }

    private void Tick()
    {
        if (_paused || _heard)
        {
            _heard = false;
            _unanswered = 0;
        }
        else if (_unanswered++ < limits.KeepAliveCount)
        {
            ask();
        }
        else
        {
            giveUp($"it answered none of {limits.KeepAliveCount} keepalive messages");
        }
    }
}
