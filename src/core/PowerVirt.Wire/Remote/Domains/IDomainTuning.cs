using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Reads and sets the shares of the host that a guest gets.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IDomainTuning<in TContext>
{
    [Procedure(26, Access.Write)]
    ValueTask DomainPinVcpuAsync(DomainPinVcpuArgs args, TContext context);

    [Procedure(56, Access.Read)]
    Answer<DomainGetSchedulerTypeReturn> DomainGetSchedulerTypeAsync(
        DomainGetSchedulerTypeArgs args, TContext context);

    [Procedure(57, Access.Read)]
    Answer<DomainGetSchedulerParametersReturn> DomainGetSchedulerParametersAsync(
        DomainGetSchedulerParametersArgs args, TContext context);

    [Procedure(58, Access.Write)]
    ValueTask DomainSetSchedulerParametersAsync(DomainSetSchedulerParametersArgs args, TContext context);

    [Procedure(197, Access.Write)]
    ValueTask DomainSetMemoryParametersAsync(DomainSetMemoryParametersArgs args, TContext context);

    [Procedure(198, Access.Read)]
    Answer<DomainGetMemoryParametersReturn> DomainGetMemoryParametersAsync(
        DomainGetMemoryParametersArgs args, TContext context);

    [Procedure(205, Access.Write)]
    ValueTask DomainSetBlkIoParametersAsync(DomainSetBlkIoParametersArgs args, TContext context);

    [Procedure(206, Access.Read)]
    Answer<DomainGetBlkIoParametersReturn> DomainGetBlkIoParametersAsync(
        DomainGetBlkIoParametersArgs args, TContext context);

    [Procedure(219, Access.Write)]
    ValueTask DomainSetSchedulerParametersFlagsAsync(DomainSetSchedulerParametersFlagsArgs args, TContext context);

    [Procedure(223, Access.Read)]
    Answer<DomainGetSchedulerParametersFlagsReturn> DomainGetSchedulerParametersFlagsAsync(
        DomainGetSchedulerParametersFlagsArgs args, TContext context);

    [Procedure(225, Access.Write)]
    ValueTask DomainPinVcpuFlagsAsync(DomainPinVcpuFlagsArgs args, TContext context);

    [Procedure(230, Access.Read)]
    Answer<DomainGetVcpuPinInfoReturn> DomainGetVcpuPinInfoAsync(DomainGetVcpuPinInfoArgs args, TContext context);

    [Procedure(252, Access.Write)]
    ValueTask DomainSetBlockIoTuneAsync(DomainSetBlockIoTuneArgs args, TContext context);

    [Procedure(253, Access.Read)]
    Answer<DomainGetBlockIoTuneReturn> DomainGetBlockIoTuneAsync(DomainGetBlockIoTuneArgs args, TContext context);

    [Procedure(254, Access.Write)]
    ValueTask DomainSetNumaParametersAsync(DomainSetNumaParametersArgs args, TContext context);

    [Procedure(255, Access.Read)]
    Answer<DomainGetNumaParametersReturn> DomainGetNumaParametersAsync(
        DomainGetNumaParametersArgs args, TContext context);

    [Procedure(256, Access.Write)]
    ValueTask DomainSetInterfaceParametersAsync(DomainSetInterfaceParametersArgs args, TContext context);

    [Procedure(257, Access.Read)]
    Answer<DomainGetInterfaceParametersReturn> DomainGetInterfaceParametersAsync(
        DomainGetInterfaceParametersArgs args, TContext context);

    [Procedure(279, Access.Write)]
    ValueTask DomainPinEmulatorAsync(DomainPinEmulatorArgs args, TContext context);

    [Procedure(280, Access.Read)]
    Answer<DomainGetEmulatorPinInfoReturn> DomainGetEmulatorPinInfoAsync(
        DomainGetEmulatorPinInfoArgs args, TContext context);

    [Procedure(308, Access.Write)]
    ValueTask DomainSetMemoryStatsPeriodAsync(DomainSetMemoryStatsPeriodArgs args, TContext context);

    [Procedure(351, Access.Read)]
    Answer<DomainGetIoThreadInfoReturn> DomainGetIoThreadInfoAsync(DomainGetIoThreadInfoArgs args, TContext context);

    [Procedure(352, Access.Write)]
    ValueTask DomainPinIoThreadAsync(DomainPinIoThreadArgs args, TContext context);

    [Procedure(355, Access.Write)]
    ValueTask DomainAddIoThreadAsync(DomainAddIoThreadArgs args, TContext context);

    [Procedure(356, Access.Write)]
    ValueTask DomainDelIoThreadAsync(DomainDelIoThreadArgs args, TContext context);

    [Procedure(365, Access.Read)]
    Answer<DomainGetPerfEventsReturn> DomainGetPerfEventsAsync(DomainGetPerfEventsArgs args, TContext context);

    [Procedure(366, Access.Write)]
    ValueTask DomainSetPerfEventsAsync(DomainSetPerfEventsArgs args, TContext context);

    [Procedure(402, Access.Write)]
    ValueTask DomainSetIoThreadParamsAsync(DomainSetIoThreadParamsArgs args, TContext context);

    [Procedure(451, Access.Write)]
    ValueTask DomainSetThrottleGroupAsync(DomainSetThrottleGroupArgs args, TContext context);

    [Procedure(452, Access.Read)]
    ValueTask DomainDelThrottleGroupAsync(DomainDelThrottleGroupArgs args, TContext context);
}
