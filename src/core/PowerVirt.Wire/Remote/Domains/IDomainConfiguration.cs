using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Defines guests and reads and changes what defines them.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IDomainConfiguration<in TContext>
{
    [Procedure(11, Access.Write)]
    Answer<DomainDefineXmlReturn> DomainDefineXmlAsync(DomainDefineXmlArgs args, TContext context);

    [Procedure(14, Access.Read)]
    Answer<DomainGetXmlDescReturn> DomainGetXmlDescAsync(DomainGetXmlDescArgs args, TContext context);

    [Procedure(15, Access.Read)]
    Answer<DomainGetAutostartReturn> DomainGetAutostartAsync(DomainGetAutostartArgs args, TContext context);

    [Procedure(17, Access.Read)]
    Answer<DomainGetMaxMemoryReturn> DomainGetMaxMemoryAsync(DomainGetMaxMemoryArgs args, TContext context);

    [Procedure(18, Access.Read)]
    Answer<DomainGetMaxVcpusReturn> DomainGetMaxVcpusAsync(DomainGetMaxVcpusArgs args, TContext context);

    [Procedure(20, Access.Read)]
    Answer<DomainGetVcpusReturn> DomainGetVcpusAsync(DomainGetVcpusArgs args, TContext context);

    [Procedure(29, Access.Write)]
    ValueTask DomainSetAutostartAsync(DomainSetAutostartArgs args, TContext context);

    [Procedure(30, Access.Write)]
    ValueTask DomainSetMaxMemoryAsync(DomainSetMaxMemoryArgs args, TContext context);

    [Procedure(31, Access.Write)]
    ValueTask DomainSetMemoryAsync(DomainSetMemoryArgs args, TContext context);

    [Procedure(32, Access.Write)]
    ValueTask DomainSetVcpusAsync(DomainSetVcpusArgs args, TContext context);

    [Procedure(35, Access.Write)]
    ValueTask DomainUndefineAsync(DomainUndefineArgs args, TContext context);

    [Procedure(121, Access.Read)]
    Answer<DomainGetSecurityLabelReturn> DomainGetSecurityLabelAsync(
        DomainGetSecurityLabelArgs args, TContext context);

    [Procedure(199, Access.Write)]
    ValueTask DomainSetVcpusFlagsAsync(DomainSetVcpusFlagsArgs args, TContext context);

    [Procedure(200, Access.Read)]
    Answer<DomainGetVcpusFlagsReturn> DomainGetVcpusFlagsAsync(DomainGetVcpusFlagsArgs args, TContext context);

    [Procedure(204, Access.Write)]
    ValueTask DomainSetMemoryFlagsAsync(DomainSetMemoryFlagsArgs args, TContext context);

    [Procedure(231, Access.Write)]
    ValueTask DomainUndefineFlagsAsync(DomainUndefineFlagsArgs args, TContext context);

    [Procedure(264, Access.Write)]
    ValueTask DomainSetMetadataAsync(DomainSetMetadataArgs args, TContext context);

    [Procedure(265, Access.Read)]
    Answer<DomainGetMetadataReturn> DomainGetMetadataAsync(DomainGetMetadataArgs args, TContext context);

    [Procedure(278, Access.Read)]
    Answer<DomainGetSecurityLabelListReturn> DomainGetSecurityLabelListAsync(
        DomainGetSecurityLabelListArgs args, TContext context);

    [Procedure(350, Access.Write)]
    Answer<DomainDefineXmlFlagsReturn> DomainDefineXmlFlagsAsync(DomainDefineXmlFlagsArgs args, TContext context);

    [Procedure(358, Access.Write)]
    Answer<DomainRenameReturn> DomainRenameAsync(DomainRenameArgs args, TContext context);

    [Procedure(384, Access.Write)]
    ValueTask DomainSetVcpuAsync(DomainSetVcpuArgs args, TContext context);

    [Procedure(390, Access.Write)]
    ValueTask DomainSetLifecycleActionAsync(DomainSetLifecycleActionArgs args, TContext context);

    [Procedure(396, Access.Write)]
    Answer<DomainGetLaunchSecurityInfoReturn> DomainGetLaunchSecurityInfoAsync(
        DomainGetLaunchSecurityInfoArgs args, TContext context);

    [Procedure(439, Access.Write)]
    ValueTask DomainSetLaunchSecurityStateAsync(DomainSetLaunchSecurityStateArgs args, TContext context);

    [Procedure(449, Access.Read)]
    Answer<DomainGetAutostartOnceReturn> DomainGetAutostartOnceAsync(
        DomainGetAutostartOnceArgs args, TContext context);

    [Procedure(450, Access.Write)]
    ValueTask DomainSetAutostartOnceAsync(DomainSetAutostartOnceArgs args, TContext context);
}
