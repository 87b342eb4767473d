using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Snapshots;

/// <summary>Arguments of <c>DOMAIN_CHECKPOINT_CREATE_XML</c> (411).</summary>
[Xdr]
public sealed partial record DomainCheckpointCreateXmlArgs(RemoteDomain Domain, string Xml, uint Flags);

/// <summary>Answer of <c>DOMAIN_CHECKPOINT_CREATE_XML</c> (411).</summary>
[Xdr]
public sealed partial record DomainCheckpointCreateXmlReturn(RemoteCheckpoint Checkpoint);

/// <summary>Arguments of <c>DOMAIN_CHECKPOINT_GET_XML_DESC</c> (412).</summary>
[Xdr]
public sealed partial record DomainCheckpointGetXmlDescArgs(RemoteCheckpoint Checkpoint, uint Flags);

/// <summary>Answer of <c>DOMAIN_CHECKPOINT_GET_XML_DESC</c> (412).</summary>
[Xdr]
public sealed partial record DomainCheckpointGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>DOMAIN_LIST_ALL_CHECKPOINTS</c> (413).</summary>
[Xdr]
public sealed partial record DomainListAllCheckpointsArgs(RemoteDomain Domain, int WantsResults, uint Flags);

/// <summary>Answer of <c>DOMAIN_LIST_ALL_CHECKPOINTS</c> (413).</summary>
[Xdr]
public sealed partial record DomainListAllCheckpointsReturn(
    [MaxLength(RemoteLimits.DomainCheckpointList)] ImmutableArray<RemoteCheckpoint> Checkpoints, int Count);

/// <summary>Arguments of <c>DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN</c> (414).</summary>
[Xdr]
public sealed partial record DomainCheckpointListAllChildrenArgs(
    RemoteCheckpoint Checkpoint, int WantsResults, uint Flags);

/// <summary>Answer of <c>DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN</c> (414).</summary>
[Xdr]
public sealed partial record DomainCheckpointListAllChildrenReturn(
    [MaxLength(RemoteLimits.DomainCheckpointList)] ImmutableArray<RemoteCheckpoint> Checkpoints, int Count);

/// <summary>Arguments of <c>DOMAIN_CHECKPOINT_LOOKUP_BY_NAME</c> (415).</summary>
[Xdr]
public sealed partial record DomainCheckpointLookupByNameArgs(RemoteDomain Domain, string Name, uint Flags);

/// <summary>Answer of <c>DOMAIN_CHECKPOINT_LOOKUP_BY_NAME</c> (415).</summary>
[Xdr]
public sealed partial record DomainCheckpointLookupByNameReturn(RemoteCheckpoint Checkpoint);

/// <summary>Arguments of <c>DOMAIN_CHECKPOINT_GET_PARENT</c> (416).</summary>
[Xdr]
public sealed partial record DomainCheckpointGetParentArgs(RemoteCheckpoint Checkpoint, uint Flags);

/// <summary>Answer of <c>DOMAIN_CHECKPOINT_GET_PARENT</c> (416).</summary>
[Xdr]
public sealed partial record DomainCheckpointGetParentReturn(RemoteCheckpoint Parent);

/// <summary>Arguments of <c>DOMAIN_CHECKPOINT_DELETE</c> (417).</summary>
[Xdr]
public sealed partial record DomainCheckpointDeleteArgs(RemoteCheckpoint Checkpoint, uint Flags);

/// <summary>Arguments of <c>DOMAIN_BACKUP_BEGIN</c> (421).</summary>
[Xdr]
public sealed partial record DomainBackupBeginArgs(
    RemoteDomain Domain, string BackupXml, string? CheckpointXml, uint Flags);

/// <summary>Arguments of <c>DOMAIN_BACKUP_GET_XML_DESC</c> (422).</summary>
[Xdr]
public sealed partial record DomainBackupGetXmlDescArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_BACKUP_GET_XML_DESC</c> (422).</summary>
[Xdr]
public sealed partial record DomainBackupGetXmlDescReturn(string Xml);
