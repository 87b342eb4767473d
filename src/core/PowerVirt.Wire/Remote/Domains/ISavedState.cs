using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Keeps a running guest's state in a file, and takes it up again.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface ISavedState<in TContext>
{
    [Procedure(53, Access.Write)]
    ValueTask DomainCoreDumpAsync(DomainCoreDumpArgs args, TContext context);

    [Procedure(54, Access.Write)]
    ValueTask DomainRestoreAsync(DomainRestoreArgs args, TContext context);

    [Procedure(55, Access.Write)]
    ValueTask DomainSaveAsync(DomainSaveArgs args, TContext context);

    [Procedure(182, Access.Write)]
    ValueTask DomainManagedSaveAsync(DomainManagedSaveArgs args, TContext context);

    [Procedure(183, Access.Read)]
    Answer<DomainHasManagedSaveImageReturn> DomainHasManagedSaveImageAsync(
        DomainHasManagedSaveImageArgs args, TContext context);

    [Procedure(184, Access.Write)]
    ValueTask DomainManagedSaveRemoveAsync(DomainManagedSaveRemoveArgs args, TContext context);

    [Procedure(232, Access.Write)]
    ValueTask DomainSaveFlagsAsync(DomainSaveFlagsArgs args, TContext context);

    [Procedure(233, Access.Write)]
    ValueTask DomainRestoreFlagsAsync(DomainRestoreFlagsArgs args, TContext context);

    [Procedure(235, Access.Write)]
    Answer<DomainSaveImageGetXmlDescReturn> DomainSaveImageGetXmlDescAsync(
        DomainSaveImageGetXmlDescArgs args, TContext context);

    [Procedure(236, Access.Write)]
    ValueTask DomainSaveImageDefineXmlAsync(DomainSaveImageDefineXmlArgs args, TContext context);

    [Procedure(334, Access.Write)]
    ValueTask DomainCoreDumpWithFormatAsync(DomainCoreDumpWithFormatArgs args, TContext context);

    [Procedure(388, Access.Read)]
    Answer<DomainManagedSaveGetXmlDescReturn> DomainManagedSaveGetXmlDescAsync(
        DomainManagedSaveGetXmlDescArgs args, TContext context);

    [Procedure(389, Access.Write)]
    ValueTask DomainManagedSaveDefineXmlAsync(DomainManagedSaveDefineXmlArgs args, TContext context);

    [Procedure(440, Access.Write)]
    ValueTask DomainSaveParamsAsync(DomainSaveParamsArgs args, TContext context);

    [Procedure(441, Access.Write)]
    ValueTask DomainRestoreParamsAsync(DomainRestoreParamsArgs args, TContext context);
}
