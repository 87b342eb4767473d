using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Jobs;

/// <summary>Moves guests between hosts.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IMigration<in TContext>
{
    [Procedure(61, Access.Write)]
    Answer<DomainMigratePrepareReturn> DomainMigratePrepareAsync(DomainMigratePrepareArgs args, TContext context);

    [Procedure(62, Access.Write)]
    ValueTask DomainMigratePerformAsync(DomainMigratePerformArgs args, TContext context);

    [Procedure(63, Access.Write)]
    Answer<DomainMigrateFinishReturn> DomainMigrateFinishAsync(DomainMigrateFinishArgs args, TContext context);

    [Procedure(108, Access.Write)]
    Answer<DomainMigratePrepare2Return> DomainMigratePrepare2Async(DomainMigratePrepare2Args args, TContext context);

    [Procedure(109, Access.Write)]
    Answer<DomainMigrateFinish2Return> DomainMigrateFinish2Async(DomainMigrateFinish2Args args, TContext context);

    [Procedure(148, Access.Write)]
    ValueTask DomainMigratePrepareTunnelAsync(DomainMigratePrepareTunnelArgs args, TContext context);

    [Procedure(166, Access.Write)]
    ValueTask DomainMigrateSetMaxDowntimeAsync(DomainMigrateSetMaxDowntimeArgs args, TContext context);

    [Procedure(207, Access.Write)]
    ValueTask DomainMigrateSetMaxSpeedAsync(DomainMigrateSetMaxSpeedArgs args, TContext context);

    [Procedure(213, Access.Write)]
    Answer<DomainMigrateBegin3Return> DomainMigrateBegin3Async(DomainMigrateBegin3Args args, TContext context);

    [Procedure(214, Access.Write)]
    Answer<DomainMigratePrepare3Return> DomainMigratePrepare3Async(DomainMigratePrepare3Args args, TContext context);

    [Procedure(215, Access.Write)]
    Answer<DomainMigratePrepareTunnel3Return> DomainMigratePrepareTunnel3Async(
        DomainMigratePrepareTunnel3Args args, TContext context);

    [Procedure(216, Access.Write)]
    Answer<DomainMigratePerform3Return> DomainMigratePerform3Async(DomainMigratePerform3Args args, TContext context);

    [Procedure(217, Access.Write)]
    Answer<DomainMigrateFinish3Return> DomainMigrateFinish3Async(DomainMigrateFinish3Args args, TContext context);

    [Procedure(218, Access.Write)]
    ValueTask DomainMigrateConfirm3Async(DomainMigrateConfirm3Args args, TContext context);

    [Procedure(242, Access.Write)]
    Answer<DomainMigrateGetMaxSpeedReturn> DomainMigrateGetMaxSpeedAsync(
        DomainMigrateGetMaxSpeedArgs args, TContext context);

    [Procedure(299, Access.Read)]
    Answer<DomainMigrateGetCompressionCacheReturn> DomainMigrateGetCompressionCacheAsync(
        DomainMigrateGetCompressionCacheArgs args, TContext context);

    [Procedure(300, Access.Write)]
    ValueTask DomainMigrateSetCompressionCacheAsync(DomainMigrateSetCompressionCacheArgs args, TContext context);

    [Procedure(302, Access.Write)]
    Answer<DomainMigrateBegin3ParamsReturn> DomainMigrateBegin3ParamsAsync(
        DomainMigrateBegin3ParamsArgs args, TContext context);

    [Procedure(303, Access.Write)]
    Answer<DomainMigratePrepare3ParamsReturn> DomainMigratePrepare3ParamsAsync(
        DomainMigratePrepare3ParamsArgs args, TContext context);

    [Procedure(304, Access.Write)]
    Answer<DomainMigratePrepareTunnel3ParamsReturn> DomainMigratePrepareTunnel3ParamsAsync(
        DomainMigratePrepareTunnel3ParamsArgs args, TContext context);

    [Procedure(305, Access.Write)]
    Answer<DomainMigratePerform3ParamsReturn> DomainMigratePerform3ParamsAsync(
        DomainMigratePerform3ParamsArgs args, TContext context);

    [Procedure(306, Access.Write)]
    Answer<DomainMigrateFinish3ParamsReturn> DomainMigrateFinish3ParamsAsync(
        DomainMigrateFinish3ParamsArgs args, TContext context);

    [Procedure(307, Access.Write)]
    ValueTask DomainMigrateConfirm3ParamsAsync(DomainMigrateConfirm3ParamsArgs args, TContext context);

    [Procedure(364, Access.Write)]
    ValueTask DomainMigrateStartPostCopyAsync(DomainMigrateStartPostCopyArgs args, TContext context);

    [Procedure(387, Access.Read)]
    Answer<DomainMigrateGetMaxDowntimeReturn> DomainMigrateGetMaxDowntimeAsync(
        DomainMigrateGetMaxDowntimeArgs args, TContext context);
}
