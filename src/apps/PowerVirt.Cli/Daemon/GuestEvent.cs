using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Cli.Daemon;

/// <summary>Something that happened to a guest.</summary>
/// <param name="Guest">Its name.</param>
/// <param name="Kind">What it is about, in one word: <c>lifecycle</c>, <c>reboot</c>...</param>
/// <param name="Words">What happened.</param>
/// <param name="Lifecycle">Which change of its life; null for all else.</param>
/// <param name="Detail">The number of that change's own detail.</param>
internal sealed record GuestEvent(
    string Guest, string Kind, string Words, LifecycleEvent? Lifecycle = null, int Detail = 0);
