using PowerVirt.Chaos.Tests.Daemons;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Chaos.Tests.Load;

/// <summary>One guest, which one client alone changes: what the daemon has acknowledged of it, and what is under way.</summary>
internal sealed class Guest(string name)
{
    public Guid Uuid { get; } = Guid.NewGuid();

    /// <summary>What was acknowledged last.</summary>
    public GuestFacts Facts { get; set; } = new(name);

    /// <summary>What holds if the request under way takes effect; null when there is none.</summary>
    public GuestFacts? Pending { get; set; }

    /// <summary>The request under way, in words.</summary>
    public string Doing { get; set; } = "";

    /// <summary>Its QEMU, from when it was seen first.</summary>
    public int? Pid { get; set; }

    public RemoteDomain Reference => new(Facts.Name, Uuid, -1);

    /// <summary>Makes a request: it holds when it is acknowledged, and may hold if the daemon dies meanwhile.</summary>
    public async Task AskAsync(string doing, GuestFacts then, Func<Task> request)
    {
        (Doing, Pending) = (doing, then);
        await request();
        (Facts, Pending) = (then, null);
        if (!Facts.Runs) Pid = null;
        else Pid ??= Assert.Single(Processes.Of(Uuid));
    }
}
