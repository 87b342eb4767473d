using PowerVirt.Power.Hosts;

namespace PowerVirt.Cli.Hosts;

/// <summary>The host that a question is about.</summary>
/// <param name="Name">As the user wrote it, or "this machine".</param>
/// <param name="Facts">What is known of it.</param>
/// <param name="IsHere">Whether it is the machine that powervirt runs on.</param>
internal sealed record ChosenHost(string Name, HostFacts Facts, bool IsHere);
