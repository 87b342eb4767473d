using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Says what guests have used.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IDomainStatistics<in TContext>
{
    [Procedure(64, Access.Read)]
    Answer<DomainBlockStatsReturn> DomainBlockStatsAsync(DomainBlockStatsArgs args, TContext context);

    [Procedure(65, Access.Read)]
    Answer<DomainInterfaceStatsReturn> DomainInterfaceStatsAsync(DomainInterfaceStatsArgs args, TContext context);

    [Procedure(103, Access.Write)]
    Answer<DomainBlockPeekReturn> DomainBlockPeekAsync(DomainBlockPeekArgs args, TContext context);

    [Procedure(104, Access.Write)]
    Answer<DomainMemoryPeekReturn> DomainMemoryPeekAsync(DomainMemoryPeekArgs args, TContext context);

    [Procedure(159, Access.Read)]
    Answer<DomainMemoryStatsReturn> DomainMemoryStatsAsync(DomainMemoryStatsArgs args, TContext context);

    [Procedure(194, Access.Read)]
    Answer<DomainGetBlockInfoReturn> DomainGetBlockInfoAsync(DomainGetBlockInfoArgs args, TContext context);

    [Procedure(229, Access.Read)]
    Answer<DomainGetControlInfoReturn> DomainGetControlInfoAsync(DomainGetControlInfoArgs args, TContext context);

    [Procedure(243, Access.Read)]
    Answer<DomainBlockStatsFlagsReturn> DomainBlockStatsFlagsAsync(DomainBlockStatsFlagsArgs args, TContext context);

    [Procedure(262, Access.Read)]
    Answer<DomainGetCpuStatsReturn> DomainGetCpuStatsAsync(DomainGetCpuStatsArgs args, TContext context);

    [Procedure(263, Access.Read)]
    Answer<DomainGetDiskErrorsReturn> DomainGetDiskErrorsAsync(DomainGetDiskErrorsArgs args, TContext context);

    [Procedure(344, Access.Read)]
    Answer<ConnectGetAllDomainStatsReturn> ConnectGetAllDomainStatsAsync(
        ConnectGetAllDomainStatsArgs args, TContext context);

    [Procedure(427, Access.Write)]
    ValueTask DomainStartDirtyRateCalcAsync(DomainStartDirtyRateCalcArgs args, TContext context);
}
