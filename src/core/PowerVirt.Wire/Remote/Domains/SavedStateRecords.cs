using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Arguments of <c>DOMAIN_CORE_DUMP</c> (53).</summary>
[Xdr]
public sealed partial record DomainCoreDumpArgs(RemoteDomain Domain, string To, uint Flags);

/// <summary>Arguments of <c>DOMAIN_RESTORE</c> (54).</summary>
[Xdr]
public sealed partial record DomainRestoreArgs(string From);

/// <summary>Arguments of <c>DOMAIN_SAVE</c> (55).</summary>
[Xdr]
public sealed partial record DomainSaveArgs(RemoteDomain Domain, string To);

/// <summary>Arguments of <c>DOMAIN_MANAGED_SAVE</c> (182).</summary>
[Xdr]
public sealed partial record DomainManagedSaveArgs(RemoteDomain Domain, uint Flags);

/// <summary>Arguments of <c>DOMAIN_HAS_MANAGED_SAVE_IMAGE</c> (183).</summary>
[Xdr]
public sealed partial record DomainHasManagedSaveImageArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_HAS_MANAGED_SAVE_IMAGE</c> (183).</summary>
[Xdr]
public sealed partial record DomainHasManagedSaveImageReturn(int Result);

/// <summary>Arguments of <c>DOMAIN_MANAGED_SAVE_REMOVE</c> (184).</summary>
[Xdr]
public sealed partial record DomainManagedSaveRemoveArgs(RemoteDomain Domain, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SAVE_FLAGS</c> (232).</summary>
[Xdr]
public sealed partial record DomainSaveFlagsArgs(RemoteDomain Domain, string To, string? TargetXml, uint Flags);

/// <summary>Arguments of <c>DOMAIN_RESTORE_FLAGS</c> (233).</summary>
[Xdr]
public sealed partial record DomainRestoreFlagsArgs(string From, string? TargetXml, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SAVE_IMAGE_GET_XML_DESC</c> (235).</summary>
[Xdr]
public sealed partial record DomainSaveImageGetXmlDescArgs(string File, uint Flags);

/// <summary>Answer of <c>DOMAIN_SAVE_IMAGE_GET_XML_DESC</c> (235).</summary>
[Xdr]
public sealed partial record DomainSaveImageGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>DOMAIN_SAVE_IMAGE_DEFINE_XML</c> (236).</summary>
[Xdr]
public sealed partial record DomainSaveImageDefineXmlArgs(string File, string TargetXml, uint Flags);

/// <summary>Arguments of <c>DOMAIN_CORE_DUMP_WITH_FORMAT</c> (334).</summary>
[Xdr]
public sealed partial record DomainCoreDumpWithFormatArgs(RemoteDomain Domain, string To, uint DumpFormat, uint Flags);

/// <summary>Arguments of <c>DOMAIN_MANAGED_SAVE_GET_XML_DESC</c> (388).</summary>
[Xdr]
public sealed partial record DomainManagedSaveGetXmlDescArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_MANAGED_SAVE_GET_XML_DESC</c> (388).</summary>
[Xdr]
public sealed partial record DomainManagedSaveGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>DOMAIN_MANAGED_SAVE_DEFINE_XML</c> (389).</summary>
[Xdr]
public sealed partial record DomainManagedSaveDefineXmlArgs(RemoteDomain Domain, string? TargetXml, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SAVE_PARAMS</c> (440).</summary>
[Xdr]
public sealed partial record DomainSaveParamsArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.DomainSaveParams)] ImmutableArray<TypedParameter> Parameters,
    uint Flags);

/// <summary>Arguments of <c>DOMAIN_RESTORE_PARAMS</c> (441).</summary>
[Xdr]
public sealed partial record DomainRestoreParamsArgs(
    [MaxLength(RemoteLimits.DomainSaveParams)] ImmutableArray<TypedParameter> Parameters, uint Flags);
