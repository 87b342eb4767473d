using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>One guest's statistics.</summary>
[Xdr]
public readonly partial record struct RemoteDomainStatistics(
    RemoteDomain Domain, [MaxLength(RemoteLimits.ConnectGetAllDomainStats)] ImmutableArray<TypedParameter> Parameters);
