using PowerVirt.Cli.Daemon;

namespace PowerVirt.Cli.Output.Json;

/// <summary>A line of <c>events --json</c>.</summary>
/// <param name="Time">When it was heard of, RFC 3339.</param>
/// <param name="Guest">Its name.</param>
/// <param name="Kind">lifecycle, reboot, clock, watchdog, io-error, device, metadata...</param>
/// <param name="Change">Of lifecycle: defined, undefined, started, suspended, resumed, stopped, shutdown or crashed.</param>
/// <param name="Words">What happened, for people.</param>
internal sealed record GuestEventJson(DateTimeOffset Time, string Guest, string Kind, string? Change, string Words)
{
    public static GuestEventJson Of(GuestEvent happened, DateTimeOffset time) => new(
        time, happened.Guest, happened.Kind, happened.Lifecycle?.ToString().ToLowerInvariant(), happened.Words);
}
