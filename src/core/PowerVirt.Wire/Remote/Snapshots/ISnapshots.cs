using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Snapshots;

/// <summary>Takes snapshots of guests and returns to them.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface ISnapshots<in TContext>
{
    [Procedure(185, Access.Write)]
    Answer<DomainSnapshotCreateXmlReturn> DomainSnapshotCreateXmlAsync(
        DomainSnapshotCreateXmlArgs args, TContext context);

    [Procedure(186, Access.Read)]
    Answer<DomainSnapshotGetXmlDescReturn> DomainSnapshotGetXmlDescAsync(
        DomainSnapshotGetXmlDescArgs args, TContext context);

    [Procedure(187, Access.Read)]
    Answer<DomainSnapshotNumReturn> DomainSnapshotNumAsync(DomainSnapshotNumArgs args, TContext context);

    [Procedure(188, Access.Read)]
    Answer<DomainSnapshotListNamesReturn> DomainSnapshotListNamesAsync(
        DomainSnapshotListNamesArgs args, TContext context);

    [Procedure(189, Access.Read)]
    Answer<DomainSnapshotLookupByNameReturn> DomainSnapshotLookupByNameAsync(
        DomainSnapshotLookupByNameArgs args, TContext context);

    [Procedure(190, Access.Read)]
    Answer<DomainHasCurrentSnapshotReturn> DomainHasCurrentSnapshotAsync(
        DomainHasCurrentSnapshotArgs args, TContext context);

    [Procedure(191, Access.Read)]
    Answer<DomainSnapshotCurrentReturn> DomainSnapshotCurrentAsync(DomainSnapshotCurrentArgs args, TContext context);

    [Procedure(192, Access.Write)]
    ValueTask DomainRevertToSnapshotAsync(DomainRevertToSnapshotArgs args, TContext context);

    [Procedure(193, Access.Write)]
    ValueTask DomainSnapshotDeleteAsync(DomainSnapshotDeleteArgs args, TContext context);

    [Procedure(244, Access.Read)]
    Answer<DomainSnapshotGetParentReturn> DomainSnapshotGetParentAsync(
        DomainSnapshotGetParentArgs args, TContext context);

    [Procedure(246, Access.Read)]
    Answer<DomainSnapshotNumChildrenReturn> DomainSnapshotNumChildrenAsync(
        DomainSnapshotNumChildrenArgs args, TContext context);

    [Procedure(247, Access.Read)]
    Answer<DomainSnapshotListChildrenNamesReturn> DomainSnapshotListChildrenNamesAsync(
        DomainSnapshotListChildrenNamesArgs args, TContext context);

    [Procedure(271, Access.Read)]
    Answer<DomainSnapshotIsCurrentReturn> DomainSnapshotIsCurrentAsync(
        DomainSnapshotIsCurrentArgs args, TContext context);

    [Procedure(272, Access.Read)]
    Answer<DomainSnapshotHasMetadataReturn> DomainSnapshotHasMetadataAsync(
        DomainSnapshotHasMetadataArgs args, TContext context);

    [Procedure(274, Access.Read)]
    Answer<DomainListAllSnapshotsReturn> DomainListAllSnapshotsAsync(
        DomainListAllSnapshotsArgs args, TContext context);

    [Procedure(275, Access.Read)]
    Answer<DomainSnapshotListAllChildrenReturn> DomainSnapshotListAllChildrenAsync(
        DomainSnapshotListAllChildrenArgs args, TContext context);
}
