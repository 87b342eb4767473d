using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Arguments of <c>DOMAIN_OPEN_CONSOLE</c> (201).</summary>
[Xdr]
public sealed partial record DomainOpenConsoleArgs(RemoteDomain Domain, string? DeviceName, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SCREENSHOT</c> (211).</summary>
[Xdr]
public sealed partial record DomainScreenshotArgs(RemoteDomain Domain, uint Screen, uint Flags);

/// <summary>Answer of <c>DOMAIN_SCREENSHOT</c> (211).</summary>
[Xdr]
public sealed partial record DomainScreenshotReturn(string? Mime);

/// <summary>Arguments of <c>DOMAIN_SEND_KEY</c> (226).</summary>
[Xdr]
public sealed partial record DomainSendKeyArgs(
    RemoteDomain Domain, uint Codeset, uint HoldTime,
    [MaxLength(RemoteLimits.DomainSendKey)] ImmutableArray<uint> Keycodes, uint Flags);

/// <summary>Arguments of <c>DOMAIN_OPEN_GRAPHICS</c> (249).</summary>
[Xdr]
public sealed partial record DomainOpenGraphicsArgs(RemoteDomain Domain, uint Index, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SEND_PROCESS_SIGNAL</c> (295).</summary>
[Xdr]
public sealed partial record DomainSendProcessSignalArgs(RemoteDomain Domain, long Pid, uint Signal, uint Flags);

/// <summary>Arguments of <c>DOMAIN_OPEN_CHANNEL</c> (296).</summary>
[Xdr]
public sealed partial record DomainOpenChannelArgs(RemoteDomain Domain, string? Name, uint Flags);

/// <summary>Arguments of <c>DOMAIN_OPEN_GRAPHICS_FD</c> (343).</summary>
[Xdr]
public sealed partial record DomainOpenGraphicsFdArgs(RemoteDomain Domain, uint Index, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GRAPHICS_RELOAD</c> (448).</summary>
[Xdr]
public sealed partial record DomainGraphicsReloadArgs(RemoteDomain Domain, uint Type, uint Flags);
