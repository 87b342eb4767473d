using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Connect;

/// <summary>Answer of <c>AUTH_LIST</c> (66).</summary>
[Xdr]
public sealed partial record AuthListReturn(
    [MaxLength(RemoteLimits.AuthTypeList)] ImmutableArray<AuthenticationType> Types);

/// <summary>Answer of <c>AUTH_SASL_INIT</c> (67).</summary>
[Xdr]
public sealed partial record AuthSaslInitReturn(string Mechanisms);

/// <summary>Arguments of <c>AUTH_SASL_START</c> (68).</summary>
[Xdr]
public sealed partial record AuthSaslStartArgs(
    string Mechanism, int Nil, [CharArray(RemoteLimits.AuthSaslData)] ImmutableArray<byte> Data);

/// <summary>Answer of <c>AUTH_SASL_START</c> (68).</summary>
[Xdr]
public sealed partial record AuthSaslStartReturn(
    int Complete, int Nil, [CharArray(RemoteLimits.AuthSaslData)] ImmutableArray<byte> Data);

/// <summary>Arguments of <c>AUTH_SASL_STEP</c> (69).</summary>
[Xdr]
public sealed partial record AuthSaslStepArgs(
    int Nil, [CharArray(RemoteLimits.AuthSaslData)] ImmutableArray<byte> Data);

/// <summary>Answer of <c>AUTH_SASL_STEP</c> (69).</summary>
[Xdr]
public sealed partial record AuthSaslStepReturn(
    int Complete, int Nil, [CharArray(RemoteLimits.AuthSaslData)] ImmutableArray<byte> Data);

/// <summary>Answer of <c>AUTH_POLKIT</c> (70).</summary>
[Xdr]
public sealed partial record AuthPolkitReturn(int Complete);
