using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Snapshots;

/// <summary>Marks points from which changes are backed up, and backs up.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface ICheckpoints<in TContext>
{
    [Procedure(411, Access.Write)]
    Answer<DomainCheckpointCreateXmlReturn> DomainCheckpointCreateXmlAsync(
        DomainCheckpointCreateXmlArgs args, TContext context);

    [Procedure(412, Access.Read)]
    Answer<DomainCheckpointGetXmlDescReturn> DomainCheckpointGetXmlDescAsync(
        DomainCheckpointGetXmlDescArgs args, TContext context);

    [Procedure(413, Access.Read)]
    Answer<DomainListAllCheckpointsReturn> DomainListAllCheckpointsAsync(
        DomainListAllCheckpointsArgs args, TContext context);

    [Procedure(414, Access.Read)]
    Answer<DomainCheckpointListAllChildrenReturn> DomainCheckpointListAllChildrenAsync(
        DomainCheckpointListAllChildrenArgs args, TContext context);

    [Procedure(415, Access.Read)]
    Answer<DomainCheckpointLookupByNameReturn> DomainCheckpointLookupByNameAsync(
        DomainCheckpointLookupByNameArgs args, TContext context);

    [Procedure(416, Access.Read)]
    Answer<DomainCheckpointGetParentReturn> DomainCheckpointGetParentAsync(
        DomainCheckpointGetParentArgs args, TContext context);

    [Procedure(417, Access.Write)]
    ValueTask DomainCheckpointDeleteAsync(DomainCheckpointDeleteArgs args, TContext context);

    [Procedure(421, Access.Write)]
    ValueTask DomainBackupBeginAsync(DomainBackupBeginArgs args, TContext context);

    [Procedure(422, Access.Read)]
    Answer<DomainBackupGetXmlDescReturn> DomainBackupGetXmlDescAsync(
        DomainBackupGetXmlDescArgs args, TContext context);
}
