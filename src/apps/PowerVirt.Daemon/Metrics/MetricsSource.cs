using System.Reflection;
using PowerVirt.Engine;
using PowerVirt.Rpc.Counting;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Daemon.Metrics;

/// <summary>Gathers what a scrape is answered with.</summary>
internal sealed class MetricsSource
{
    public TimedWork Commits { get; } = new(DurationHistogram.Usual);

    public TimedWork Starts { get; } = new([0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]);

    public async Task<string> ReadAsync(RpcServer server, DomainRegistry registry)
    {
        var text = new Exposition();
        DaemonFamilies.Write(text, new DaemonNumbers
        {
            Version = typeof(MetricsSource).Assembly
                .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            Process = OwnProcess.Read(),
            OpenConnections = server.Connections.Count,
            AcceptedConnections = server.Tally.AcceptedCount,
            RejectedConnections = server.Tally.RejectedCount,
            EventsSent = server.Tally.EventCount,
            Calls =
            [
                .. server.Tally.Calls.Select(call => (
                    call.Procedure.Program == RemoteProgram.Number ? "remote" : "qemu",
                    call.Procedure.Name,
                    call.Calls)),
                .. server.Tally.Unknown.Durations is null ? []
                    : ((string, string, CallTally)[])[("unknown", "unknown", server.Tally.Unknown)],
            ],
            Commits = Commits,
            Starts = Starts,
        });
        GuestFamilies.Write(text, await GuestNumbers.ReadAsync(registry));
        return text.ToString();
    }
}
