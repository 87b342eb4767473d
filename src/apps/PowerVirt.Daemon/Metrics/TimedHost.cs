using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Daemon.Metrics;

/// <summary>A host whose starts of guests are timed.</summary>
internal sealed class TimedHost(IQemuHost host, TimedWork starts) : IQemuHost
{
    public string BootId => host.BootId;

    public Task<IRunningGuest> LaunchAsync(LaunchPlan plan, LaunchOrder order, CancellationToken stop) =>
        starts.RunAsync(() => host.LaunchAsync(plan, order, stop));

    public IRunningGuest? Adopt(GuestTraces traces) => host.Adopt(traces);

    public string LastWordsOf(GuestTraces traces) => host.LastWordsOf(traces);

    public Task TakeBackAsync(GuestTraces traces) => host.TakeBackAsync(traces);
}
