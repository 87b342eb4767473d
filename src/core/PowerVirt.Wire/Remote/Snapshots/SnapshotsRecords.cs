using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Snapshots;

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_CREATE_XML</c> (185).</summary>
[Xdr]
public sealed partial record DomainSnapshotCreateXmlArgs(RemoteDomain Domain, string Xml, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_CREATE_XML</c> (185).</summary>
[Xdr]
public sealed partial record DomainSnapshotCreateXmlReturn(RemoteSnapshot Snapshot);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_GET_XML_DESC</c> (186).</summary>
[Xdr]
public sealed partial record DomainSnapshotGetXmlDescArgs(RemoteSnapshot Snapshot, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_GET_XML_DESC</c> (186).</summary>
[Xdr]
public sealed partial record DomainSnapshotGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_NUM</c> (187).</summary>
[Xdr]
public sealed partial record DomainSnapshotNumArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_NUM</c> (187).</summary>
[Xdr]
public sealed partial record DomainSnapshotNumReturn(int Count);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_LIST_NAMES</c> (188).</summary>
[Xdr]
public sealed partial record DomainSnapshotListNamesArgs(RemoteDomain Domain, int MaxNames, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_LIST_NAMES</c> (188).</summary>
[Xdr]
public sealed partial record DomainSnapshotListNamesReturn(
    [MaxLength(RemoteLimits.DomainSnapshotList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_LOOKUP_BY_NAME</c> (189).</summary>
[Xdr]
public sealed partial record DomainSnapshotLookupByNameArgs(RemoteDomain Domain, string Name, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_LOOKUP_BY_NAME</c> (189).</summary>
[Xdr]
public sealed partial record DomainSnapshotLookupByNameReturn(RemoteSnapshot Snapshot);

/// <summary>Arguments of <c>DOMAIN_HAS_CURRENT_SNAPSHOT</c> (190).</summary>
[Xdr]
public sealed partial record DomainHasCurrentSnapshotArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_HAS_CURRENT_SNAPSHOT</c> (190).</summary>
[Xdr]
public sealed partial record DomainHasCurrentSnapshotReturn(int Result);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_CURRENT</c> (191).</summary>
[Xdr]
public sealed partial record DomainSnapshotCurrentArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_CURRENT</c> (191).</summary>
[Xdr]
public sealed partial record DomainSnapshotCurrentReturn(RemoteSnapshot Snapshot);

/// <summary>Arguments of <c>DOMAIN_REVERT_TO_SNAPSHOT</c> (192).</summary>
[Xdr]
public sealed partial record DomainRevertToSnapshotArgs(RemoteSnapshot Snapshot, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_DELETE</c> (193).</summary>
[Xdr]
public sealed partial record DomainSnapshotDeleteArgs(RemoteSnapshot Snapshot, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_GET_PARENT</c> (244).</summary>
[Xdr]
public sealed partial record DomainSnapshotGetParentArgs(RemoteSnapshot Snapshot, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_GET_PARENT</c> (244).</summary>
[Xdr]
public sealed partial record DomainSnapshotGetParentReturn(RemoteSnapshot Snapshot);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_NUM_CHILDREN</c> (246).</summary>
[Xdr]
public sealed partial record DomainSnapshotNumChildrenArgs(RemoteSnapshot Snapshot, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_NUM_CHILDREN</c> (246).</summary>
[Xdr]
public sealed partial record DomainSnapshotNumChildrenReturn(int Count);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES</c> (247).</summary>
[Xdr]
public sealed partial record DomainSnapshotListChildrenNamesArgs(RemoteSnapshot Snapshot, int MaxNames, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES</c> (247).</summary>
[Xdr]
public sealed partial record DomainSnapshotListChildrenNamesReturn(
    [MaxLength(RemoteLimits.DomainSnapshotList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_IS_CURRENT</c> (271).</summary>
[Xdr]
public sealed partial record DomainSnapshotIsCurrentArgs(RemoteSnapshot Snapshot, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_IS_CURRENT</c> (271).</summary>
[Xdr]
public sealed partial record DomainSnapshotIsCurrentReturn(int Current);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_HAS_METADATA</c> (272).</summary>
[Xdr]
public sealed partial record DomainSnapshotHasMetadataArgs(RemoteSnapshot Snapshot, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_HAS_METADATA</c> (272).</summary>
[Xdr]
public sealed partial record DomainSnapshotHasMetadataReturn(int Metadata);

/// <summary>Arguments of <c>DOMAIN_LIST_ALL_SNAPSHOTS</c> (274).</summary>
[Xdr]
public sealed partial record DomainListAllSnapshotsArgs(RemoteDomain Domain, int WantsResults, uint Flags);

/// <summary>Answer of <c>DOMAIN_LIST_ALL_SNAPSHOTS</c> (274).</summary>
[Xdr]
public sealed partial record DomainListAllSnapshotsReturn(
    [MaxLength(RemoteLimits.DomainSnapshotList)] ImmutableArray<RemoteSnapshot> Snapshots, int Count);

/// <summary>Arguments of <c>DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN</c> (275).</summary>
[Xdr]
public sealed partial record DomainSnapshotListAllChildrenArgs(RemoteSnapshot Snapshot, int WantsResults, uint Flags);

/// <summary>Answer of <c>DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN</c> (275).</summary>
[Xdr]
public sealed partial record DomainSnapshotListAllChildrenReturn(
    [MaxLength(RemoteLimits.DomainSnapshotList)] ImmutableArray<RemoteSnapshot> Snapshots, int Count);
