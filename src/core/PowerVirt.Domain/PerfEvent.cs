namespace PowerVirt.Domain;

/// <summary>A performance event of the host that is counted for the guest (<c>perf</c>).</summary>
public sealed record PerfEvent(string Name, bool IsOn);
