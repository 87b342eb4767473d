namespace PowerVirt.Chaos.Tests.Load;

/// <summary>All that a client can see of a guest; the title of its definition carries the version.</summary>
internal sealed record GuestFacts(string Name)
{
    public bool IsDefined { get; init; }

    public bool Runs { get; init; }

    public bool IsPaused { get; init; }

    public int Version { get; init; }

    public bool Autostart { get; init; }

    public string Note { get; init; } = "";

    public bool Exists => IsDefined || Runs;

    /// <summary>What nobody can see is all the same.</summary>
    public GuestFacts Seen() => !Exists ? new GuestFacts("") : this with { IsPaused = Runs && IsPaused };

    public string Xml(Guid uuid) =>
        $"""
        <domain type="qemu"><name>{Name}</name><uuid>{uuid}</uuid><title>v{Version}</title><description>{Note}</description>
        <memory unit="MiB">256</memory><os><type arch="ppc64le" machine="pseries">hvm</type></os>
        <devices><console type="pty"/></devices></domain>
        """;
}
