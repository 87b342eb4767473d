using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices.Displays;

/// <summary>A way for people to see the guest's screen.</summary>
public abstract record Graphics : Device;

/// <summary>A screen served over the network or a UNIX socket.</summary>
public abstract record NetworkGraphics : Graphics
{
    /// <summary>TCP port; null lets the host choose.</summary>
    public int? Port { get; init; }

    public bool? AutoPort { get; init; }

    /// <summary>Where it listens; empty until completion.</summary>
    public ImmutableArray<GraphicsListen> Listens { get; init; } = [];

    public string? Keymap { get; init; }

    /// <summary>What a client must know; null where nothing is asked for.</summary>
    public GraphicsPassword? Password { get; init; }

    /// <summary>The TCP address that counts, as the attribute <c>listen</c> repeats it.</summary>
    public string? ListenAddress => (Listens.FirstOrDefault() as GraphicsListen.Address)?.Value;

    /// <summary>The UNIX socket that counts.</summary>
    public string? Socket => (Listens.FirstOrDefault() as GraphicsListen.UnixSocket)?.Path;
}

/// <summary>A password that is shown only where secrets are asked for; an empty one lets nobody in.</summary>
/// <param name="Text">The password; null where only the rest is said.</param>
/// <param name="ValidTo">UTC; null means for ever.</param>
/// <param name="WhenConnected">What a second client's password does:
/// <c>fail</c>, <c>disconnect</c> or <c>keep</c>.</param>
public sealed record GraphicsPassword(string? Text, string? ValidTo, string? WhenConnected);

/// <summary>A place where a screen is served.</summary>
public abstract record GraphicsListen
{
    /// <summary>A TCP address; null means the host's default.</summary>
    public sealed record Address(string? Value) : GraphicsListen;

    /// <summary>The address that the host has on a virtual network; known while the guest runs.</summary>
    public sealed record Network(string Name, string? Value) : GraphicsListen;

    /// <summary>A UNIX socket; without a path the host chooses one.</summary>
    public sealed record UnixSocket(string? Path) : GraphicsListen;

    /// <summary>Nowhere: only connections that are handed over reach it.</summary>
    public sealed record Nowhere : GraphicsListen;
}

/// <summary>OpenGL on the host; null leaves the choice to QEMU.</summary>
public sealed record OpenGl(bool? Enabled, string? RenderNode);
