using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Connect;

/// <summary>Arguments of <c>CONNECT_OPEN</c> (1).</summary>
[Xdr]
public sealed partial record ConnectOpenArgs(string? Name, uint Flags);

/// <summary>Answer of <c>CONNECT_GET_TYPE</c> (3).</summary>
[Xdr]
public sealed partial record ConnectGetTypeReturn(string Type);

/// <summary>Answer of <c>CONNECT_GET_VERSION</c> (4).</summary>
[Xdr]
public sealed partial record ConnectGetVersionReturn(ulong HypervisorVersion);

/// <summary>Answer of <c>CONNECT_GET_HOSTNAME</c> (59).</summary>
[Xdr]
public sealed partial record ConnectGetHostnameReturn(string Hostname);

/// <summary>Arguments of <c>CONNECT_SUPPORTS_FEATURE</c> (60).</summary>
[Xdr]
public sealed partial record ConnectSupportsFeatureArgs(int Feature);

/// <summary>Answer of <c>CONNECT_SUPPORTS_FEATURE</c> (60).</summary>
[Xdr]
public sealed partial record ConnectSupportsFeatureReturn(int Supported);

/// <summary>Answer of <c>CONNECT_GET_URI</c> (110).</summary>
[Xdr]
public sealed partial record ConnectGetUriReturn(string Uri);

/// <summary>Answer of <c>CONNECT_IS_SECURE</c> (149).</summary>
[Xdr]
public sealed partial record ConnectIsSecureReturn(int Secure);

/// <summary>Answer of <c>CONNECT_GET_LIB_VERSION</c> (157).</summary>
[Xdr]
public sealed partial record ConnectGetLibVersionReturn(ulong LibraryVersion);

/// <summary>Arguments of <c>CONNECT_SET_IDENTITY</c> (419).</summary>
[Xdr]
public sealed partial record ConnectSetIdentityArgs(
    [MaxLength(RemoteLimits.ConnectIdentityParams)] ImmutableArray<TypedParameter> Parameters, uint Flags);
