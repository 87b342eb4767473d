namespace PowerVirt.Chaos.Tests.Load;

/// <summary>All that a client can see of a guest; the title of its definition carries the version.</summary>
internal sealed record GuestFacts(string Name)
{
    public bool IsDefined { get; init; }

    public bool Runs { get; init; }

    public bool IsPaused { get; init; }

    public int Version { get; init; }

    /// <summary>The version that runs, which is not the stored one after a change.</summary>
    public int LiveVersion { get; init; }

    public string LiveNote { get; init; } = "";

    public bool Autostart { get; init; }

    public string Note { get; init; } = "";

    public bool Exists => IsDefined || Runs;

    public GuestFacts Started() => this with { Runs = true, IsPaused = true, LiveVersion = Version, LiveNote = Note };

    public GuestFacts Ended() => this with { Runs = false, IsPaused = false, LiveVersion = 0, LiveNote = "" };

    /// <summary>Without a definition there is what runs.</summary>
    public GuestFacts Undefined() => this with { IsDefined = false, Autostart = false, Version = LiveVersion, Note = LiveNote };

    /// <summary>What is not there looks always the same.</summary>
    public GuestFacts Seen() => Exists ? this : new GuestFacts("");

    public string Xml(Guid uuid) =>
        $"""
        <domain type="qemu"><name>{Name}</name><uuid>{uuid}</uuid><title>v{Version}</title><description>{Note}</description>
        <memory unit="MiB">256</memory><os><type arch="ppc64le" machine="pseries">hvm</type></os>
        <devices><console type="pty"/></devices></domain>
        """;
}
