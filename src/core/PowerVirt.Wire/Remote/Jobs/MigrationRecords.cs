using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Jobs;

/// <summary>Arguments of <c>DOMAIN_MIGRATE_PREPARE</c> (61).</summary>
[Xdr]
public sealed partial record DomainMigratePrepareArgs(string? UriIn, ulong Flags, string? TargetName, ulong Resource);

/// <summary>Answer of <c>DOMAIN_MIGRATE_PREPARE</c> (61).</summary>
[Xdr]
public sealed partial record DomainMigratePrepareReturn(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> Cookie, string? UriOut);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_PERFORM</c> (62).</summary>
[Xdr]
public sealed partial record DomainMigratePerformArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> Cookie, string Uri, ulong Flags,
    string? TargetName, ulong Resource);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_FINISH</c> (63).</summary>
[Xdr]
public sealed partial record DomainMigrateFinishArgs(
    string TargetName, [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> Cookie, string Uri, ulong Flags);

/// <summary>Answer of <c>DOMAIN_MIGRATE_FINISH</c> (63).</summary>
[Xdr]
public sealed partial record DomainMigrateFinishReturn(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_PREPARE2</c> (108).</summary>
[Xdr]
public sealed partial record DomainMigratePrepare2Args(
    string? UriIn, ulong Flags, string? TargetName, ulong Resource, string DomainXml);

/// <summary>Answer of <c>DOMAIN_MIGRATE_PREPARE2</c> (108).</summary>
[Xdr]
public sealed partial record DomainMigratePrepare2Return(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> Cookie, string? UriOut);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_FINISH2</c> (109).</summary>
[Xdr]
public sealed partial record DomainMigrateFinish2Args(
    string TargetName, [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> Cookie, string Uri, ulong Flags,
    int Result);

/// <summary>Answer of <c>DOMAIN_MIGRATE_FINISH2</c> (109).</summary>
[Xdr]
public sealed partial record DomainMigrateFinish2Return(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_PREPARE_TUNNEL</c> (148).</summary>
[Xdr]
public sealed partial record DomainMigratePrepareTunnelArgs(
    ulong Flags, string? TargetName, ulong Resource, string DomainXml);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_SET_MAX_DOWNTIME</c> (166).</summary>
[Xdr]
public sealed partial record DomainMigrateSetMaxDowntimeArgs(RemoteDomain Domain, ulong Downtime, uint Flags);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_SET_MAX_SPEED</c> (207).</summary>
[Xdr]
public sealed partial record DomainMigrateSetMaxSpeedArgs(RemoteDomain Domain, ulong Bandwidth, uint Flags);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_BEGIN3</c> (213).</summary>
[Xdr]
public sealed partial record DomainMigrateBegin3Args(
    RemoteDomain Domain, string? Xml, ulong Flags, string? TargetName, ulong Resource);

/// <summary>Answer of <c>DOMAIN_MIGRATE_BEGIN3</c> (213).</summary>
[Xdr]
public sealed partial record DomainMigrateBegin3Return(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieOut, string Xml);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_PREPARE3</c> (214).</summary>
[Xdr]
public sealed partial record DomainMigratePrepare3Args(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieIn, string? UriIn, ulong Flags,
    string? TargetName, ulong Resource, string DomainXml);

/// <summary>Answer of <c>DOMAIN_MIGRATE_PREPARE3</c> (214).</summary>
[Xdr]
public sealed partial record DomainMigratePrepare3Return(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieOut, string? UriOut);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_PREPARE_TUNNEL3</c> (215).</summary>
[Xdr]
public sealed partial record DomainMigratePrepareTunnel3Args(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieIn, ulong Flags, string? TargetName,
    ulong Resource, string DomainXml);

/// <summary>Answer of <c>DOMAIN_MIGRATE_PREPARE_TUNNEL3</c> (215).</summary>
[Xdr]
public sealed partial record DomainMigratePrepareTunnel3Return(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieOut);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_PERFORM3</c> (216).</summary>
[Xdr]
public sealed partial record DomainMigratePerform3Args(
    RemoteDomain Domain, string? Xml, [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieIn,
    string? TargetUri, string? Uri, ulong Flags, string? TargetName, ulong Resource);

/// <summary>Answer of <c>DOMAIN_MIGRATE_PERFORM3</c> (216).</summary>
[Xdr]
public sealed partial record DomainMigratePerform3Return(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieOut);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_FINISH3</c> (217).</summary>
[Xdr]
public sealed partial record DomainMigrateFinish3Args(
    string TargetName, [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieIn, string? TargetUri,
    string? Uri, ulong Flags, int Cancelled);

/// <summary>Answer of <c>DOMAIN_MIGRATE_FINISH3</c> (217).</summary>
[Xdr]
public sealed partial record DomainMigrateFinish3Return(
    RemoteDomain Domain, [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieOut);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_CONFIRM3</c> (218).</summary>
[Xdr]
public sealed partial record DomainMigrateConfirm3Args(
    RemoteDomain Domain, [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieIn, ulong Flags,
    int Cancelled);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_GET_MAX_SPEED</c> (242).</summary>
[Xdr]
public sealed partial record DomainMigrateGetMaxSpeedArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_MIGRATE_GET_MAX_SPEED</c> (242).</summary>
[Xdr]
public sealed partial record DomainMigrateGetMaxSpeedReturn(ulong Bandwidth);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_GET_COMPRESSION_CACHE</c> (299).</summary>
[Xdr]
public sealed partial record DomainMigrateGetCompressionCacheArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_MIGRATE_GET_COMPRESSION_CACHE</c> (299).</summary>
[Xdr]
public sealed partial record DomainMigrateGetCompressionCacheReturn(ulong CacheSize);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_SET_COMPRESSION_CACHE</c> (300).</summary>
[Xdr]
public sealed partial record DomainMigrateSetCompressionCacheArgs(RemoteDomain Domain, ulong CacheSize, uint Flags);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_BEGIN3_PARAMS</c> (302).</summary>
[Xdr]
public sealed partial record DomainMigrateBegin3ParamsArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.DomainMigrateParamList)] ImmutableArray<TypedParameter> Parameters,
    uint Flags);

/// <summary>Answer of <c>DOMAIN_MIGRATE_BEGIN3_PARAMS</c> (302).</summary>
[Xdr]
public sealed partial record DomainMigrateBegin3ParamsReturn(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieOut, string Xml);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_PREPARE3_PARAMS</c> (303).</summary>
[Xdr]
public sealed partial record DomainMigratePrepare3ParamsArgs(
    [MaxLength(RemoteLimits.DomainMigrateParamList)] ImmutableArray<TypedParameter> Parameters,
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieIn, uint Flags);

/// <summary>Answer of <c>DOMAIN_MIGRATE_PREPARE3_PARAMS</c> (303).</summary>
[Xdr]
public sealed partial record DomainMigratePrepare3ParamsReturn(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieOut, string? UriOut);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS</c> (304).</summary>
[Xdr]
public sealed partial record DomainMigratePrepareTunnel3ParamsArgs(
    [MaxLength(RemoteLimits.DomainMigrateParamList)] ImmutableArray<TypedParameter> Parameters,
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieIn, uint Flags);

/// <summary>Answer of <c>DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS</c> (304).</summary>
[Xdr]
public sealed partial record DomainMigratePrepareTunnel3ParamsReturn(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieOut);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_PERFORM3_PARAMS</c> (305).</summary>
[Xdr]
public sealed partial record DomainMigratePerform3ParamsArgs(
    RemoteDomain Domain, string? TargetUri,
    [MaxLength(RemoteLimits.DomainMigrateParamList)] ImmutableArray<TypedParameter> Parameters,
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieIn, uint Flags);

/// <summary>Answer of <c>DOMAIN_MIGRATE_PERFORM3_PARAMS</c> (305).</summary>
[Xdr]
public sealed partial record DomainMigratePerform3ParamsReturn(
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieOut);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_FINISH3_PARAMS</c> (306).</summary>
[Xdr]
public sealed partial record DomainMigrateFinish3ParamsArgs(
    [MaxLength(RemoteLimits.DomainMigrateParamList)] ImmutableArray<TypedParameter> Parameters,
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieIn, uint Flags, int Cancelled);

/// <summary>Answer of <c>DOMAIN_MIGRATE_FINISH3_PARAMS</c> (306).</summary>
[Xdr]
public sealed partial record DomainMigrateFinish3ParamsReturn(
    RemoteDomain Domain, [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieOut);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_CONFIRM3_PARAMS</c> (307).</summary>
[Xdr]
public sealed partial record DomainMigrateConfirm3ParamsArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.DomainMigrateParamList)] ImmutableArray<TypedParameter> Parameters,
    [MaxLength(RemoteLimits.MigrateCookie)] ImmutableArray<byte> CookieIn, uint Flags, int Cancelled);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_START_POST_COPY</c> (364).</summary>
[Xdr]
public sealed partial record DomainMigrateStartPostCopyArgs(RemoteDomain Domain, uint Flags);

/// <summary>Arguments of <c>DOMAIN_MIGRATE_GET_MAX_DOWNTIME</c> (387).</summary>
[Xdr]
public sealed partial record DomainMigrateGetMaxDowntimeArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_MIGRATE_GET_MAX_DOWNTIME</c> (387).</summary>
[Xdr]
public sealed partial record DomainMigrateGetMaxDowntimeReturn(ulong Downtime);
