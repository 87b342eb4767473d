using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Starts and stops guests.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IDomainLifecycle<in TContext>
{
    [Procedure(9, Access.Write)]
    ValueTask DomainCreateAsync(DomainCreateArgs args, TContext context);

    [Procedure(10, Access.Write)]
    Answer<DomainCreateXmlReturn> DomainCreateXmlAsync(DomainCreateXmlArgs args, TContext context);

    [Procedure(12, Access.Write)]
    ValueTask DomainDestroyAsync(DomainDestroyArgs args, TContext context);

    [Procedure(27, Access.Write)]
    ValueTask DomainRebootAsync(DomainRebootArgs args, TContext context);

    [Procedure(28, Access.Write)]
    ValueTask DomainResumeAsync(DomainResumeArgs args, TContext context);

    [Procedure(33, Access.Write)]
    ValueTask DomainShutdownAsync(DomainShutdownArgs args, TContext context);

    [Procedure(34, Access.Write)]
    ValueTask DomainSuspendAsync(DomainSuspendArgs args, TContext context);

    [Procedure(196, Access.Write)]
    Answer<DomainCreateWithFlagsReturn> DomainCreateWithFlagsAsync(DomainCreateWithFlagsArgs args, TContext context);

    [Procedure(210, Access.Write)]
    ValueTask DomainInjectNmiAsync(DomainInjectNmiArgs args, TContext context);

    [Procedure(234, Access.Write)]
    ValueTask DomainDestroyFlagsAsync(DomainDestroyFlagsArgs args, TContext context);

    [Procedure(245, Access.Write)]
    ValueTask DomainResetAsync(DomainResetArgs args, TContext context);

    [Procedure(258, Access.Write)]
    ValueTask DomainShutdownFlagsAsync(DomainShutdownFlagsArgs args, TContext context);

    [Procedure(261, Access.Write)]
    ValueTask DomainPmSuspendForDurationAsync(DomainPmSuspendForDurationArgs args, TContext context);

    [Procedure(267, Access.Write)]
    ValueTask DomainPmWakeupAsync(DomainPmWakeupArgs args, TContext context);

    [Procedure(309, Access.Write)]
    Answer<DomainCreateXmlWithFilesReturn> DomainCreateXmlWithFilesAsync(
        DomainCreateXmlWithFilesArgs args, TContext context);

    [Procedure(310, Access.Write)]
    Answer<DomainCreateWithFilesReturn> DomainCreateWithFilesAsync(DomainCreateWithFilesArgs args, TContext context);

    [Procedure(443, Access.Write)]
    ValueTask DomainFdAssociateAsync(DomainFdAssociateArgs args, TContext context);
}
