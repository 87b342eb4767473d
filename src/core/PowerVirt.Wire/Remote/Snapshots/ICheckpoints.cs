using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Snapshots;

/// <summary>Marks points from which changes are backed up, and backs up.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface ICheckpoints<in TContext>
{
    [Procedure(411, Access.Write)]
    ValueTask<DomainCheckpointCreateXmlReturn> DomainCheckpointCreateXmlAsync(
        DomainCheckpointCreateXmlArgs args, TContext context);

    [Procedure(412, Access.Read)]
    ValueTask<DomainCheckpointGetXmlDescReturn> DomainCheckpointGetXmlDescAsync(
        DomainCheckpointGetXmlDescArgs args, TContext context);

    [Procedure(413, Access.Read)]
    ValueTask<DomainListAllCheckpointsReturn> DomainListAllCheckpointsAsync(
        DomainListAllCheckpointsArgs args, TContext context);

    [Procedure(414, Access.Read)]
    ValueTask<DomainCheckpointListAllChildrenReturn> DomainCheckpointListAllChildrenAsync(
        DomainCheckpointListAllChildrenArgs args, TContext context);

    [Procedure(415, Access.Read)]
    ValueTask<DomainCheckpointLookupByNameReturn> DomainCheckpointLookupByNameAsync(
        DomainCheckpointLookupByNameArgs args, TContext context);

    [Procedure(416, Access.Read)]
    ValueTask<DomainCheckpointGetParentReturn> DomainCheckpointGetParentAsync(
        DomainCheckpointGetParentArgs args, TContext context);

    [Procedure(417, Access.Write)]
    ValueTask DomainCheckpointDeleteAsync(DomainCheckpointDeleteArgs args, TContext context);

    [Procedure(421, Access.Write)]
    ValueTask DomainBackupBeginAsync(DomainBackupBeginArgs args, TContext context);

    [Procedure(422, Access.Read)]
    ValueTask<DomainBackupGetXmlDescReturn> DomainBackupGetXmlDescAsync(
        DomainBackupGetXmlDescArgs args, TContext context);
}
