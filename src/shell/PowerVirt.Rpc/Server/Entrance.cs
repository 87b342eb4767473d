namespace PowerVirt.Rpc.Server;

/// <summary>The place that a connection has taken; it is free again when the connection has ended.</summary>
internal sealed class Entrance : IDisposable
{
    private readonly Admission _admission;
    private readonly CallerIdentity _caller;
    private int _isStranger;
    private int _hasLeft;

    public Entrance(Admission admission, CallerIdentity caller, bool mustProve)
    {
        (_admission, _caller) = (admission, caller);
        if (mustProve && !admission.EnterAsStranger())
        {
            Refusal = $"{admission.Strangers} others have not proved yet that they may come in";
            return;
        }

        _isStranger = mustProve ? 1 : 0;
        Refusal = admission.Enter(caller);
    }

    /// <summary>Why there was no place; null where there is one.</summary>
    public string? Refusal { get; }

    /// <summary>It has proved that it may come in.</summary>
    public void Proved()
    {
        if (Interlocked.Exchange(ref _isStranger, 0) == 1) _admission.LeaveAsStranger();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _hasLeft, 1) != 0) return;
        Proved();
        if (Refusal is null) _admission.Leave(_caller);
    }
}
