using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine.Launching;

/// <summary>A start that has succeeded.</summary>
internal sealed record LaunchedGuest(IRunningGuest Guest, int Id, DefinitionText? Live);
