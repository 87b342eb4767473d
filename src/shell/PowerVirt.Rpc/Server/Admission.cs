namespace PowerVirt.Rpc.Server;

/// <summary>Counts who is in, so that nobody takes the places of all others.</summary>
internal sealed class Admission(RpcLimits limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<object, int> _ofOne = [];
    private int _strangers;
    private int _open;

    /// <summary>Those of <see cref="Enter"/>.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Those that have still to prove that they may come in.</summary>
    public int Strangers => Volatile.Read(ref _strangers);

    /// <summary>Takes a place among those of whom nothing is known yet; false where there is none.</summary>
    public bool EnterAsStranger()
    {
        lock (_gate)
        {
            if (_strangers >= limits.Strangers) return false;
            _strangers++;
            return true;
        }
    }

    public void LeaveAsStranger()
    {
        lock (_gate) _strangers--;
    }

    /// <summary>Takes a place for a caller; a sentence says why there is none.</summary>
    public string? Enter(CallerIdentity caller)
    {
        var isRoot = caller.UserId is 0;
        lock (_gate)
        {
            var ofOne = _ofOne.GetValueOrDefault(KeyOf(caller));
            if (_open >= (isRoot ? limits.Connections : limits.Connections - Kept)) return $"{_open} connections are open";
            if (!isRoot && ofOne >= limits.ConnectionsOfOne) return $"its owner has {ofOne} connections open";
            _ofOne[KeyOf(caller)] = ofOne + 1;
            _open++;
            return null;
        }
    }

    public void Leave(CallerIdentity caller)
    {
        lock (_gate)
        {
            _open--;
            if (--_ofOne[KeyOf(caller)] == 0) _ofOne.Remove(KeyOf(caller));
        }
    }

    /// <summary>A server for a few is not kept for root altogether.</summary>
    private int Kept => Math.Min(limits.KeptForRoot, limits.Connections / 10);

    private static object KeyOf(CallerIdentity caller) => caller.UserId is { } user ? user : caller.Subject ?? "";
}
