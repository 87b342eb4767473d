using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Snapshots;

/// <summary>Takes snapshots of guests and returns to them.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface ISnapshots<in TContext>
{
    [Procedure(185, Access.Write)]
    ValueTask<DomainSnapshotCreateXmlReturn> DomainSnapshotCreateXmlAsync(
        DomainSnapshotCreateXmlArgs args, TContext context);

    [Procedure(186, Access.Read)]
    ValueTask<DomainSnapshotGetXmlDescReturn> DomainSnapshotGetXmlDescAsync(
        DomainSnapshotGetXmlDescArgs args, TContext context);

    [Procedure(187, Access.Read)]
    ValueTask<DomainSnapshotNumReturn> DomainSnapshotNumAsync(DomainSnapshotNumArgs args, TContext context);

    [Procedure(188, Access.Read)]
    ValueTask<DomainSnapshotListNamesReturn> DomainSnapshotListNamesAsync(
        DomainSnapshotListNamesArgs args, TContext context);

    [Procedure(189, Access.Read)]
    ValueTask<DomainSnapshotLookupByNameReturn> DomainSnapshotLookupByNameAsync(
        DomainSnapshotLookupByNameArgs args, TContext context);

    [Procedure(190, Access.Read)]
    ValueTask<DomainHasCurrentSnapshotReturn> DomainHasCurrentSnapshotAsync(
        DomainHasCurrentSnapshotArgs args, TContext context);

    [Procedure(191, Access.Read)]
    ValueTask<DomainSnapshotCurrentReturn> DomainSnapshotCurrentAsync(DomainSnapshotCurrentArgs args, TContext context);

    [Procedure(192, Access.Write)]
    ValueTask DomainRevertToSnapshotAsync(DomainRevertToSnapshotArgs args, TContext context);

    [Procedure(193, Access.Write)]
    ValueTask DomainSnapshotDeleteAsync(DomainSnapshotDeleteArgs args, TContext context);

    [Procedure(244, Access.Read)]
    ValueTask<DomainSnapshotGetParentReturn> DomainSnapshotGetParentAsync(
        DomainSnapshotGetParentArgs args, TContext context);

    [Procedure(246, Access.Read)]
    ValueTask<DomainSnapshotNumChildrenReturn> DomainSnapshotNumChildrenAsync(
        DomainSnapshotNumChildrenArgs args, TContext context);

    [Procedure(247, Access.Read)]
    ValueTask<DomainSnapshotListChildrenNamesReturn> DomainSnapshotListChildrenNamesAsync(
        DomainSnapshotListChildrenNamesArgs args, TContext context);

    [Procedure(271, Access.Read)]
    ValueTask<DomainSnapshotIsCurrentReturn> DomainSnapshotIsCurrentAsync(
        DomainSnapshotIsCurrentArgs args, TContext context);

    [Procedure(272, Access.Read)]
    ValueTask<DomainSnapshotHasMetadataReturn> DomainSnapshotHasMetadataAsync(
        DomainSnapshotHasMetadataArgs args, TContext context);

    [Procedure(274, Access.Read)]
    ValueTask<DomainListAllSnapshotsReturn> DomainListAllSnapshotsAsync(
        DomainListAllSnapshotsArgs args, TContext context);

    [Procedure(275, Access.Read)]
    ValueTask<DomainSnapshotListAllChildrenReturn> DomainSnapshotListAllChildrenAsync(
        DomainSnapshotListAllChildrenArgs args, TContext context);
}
