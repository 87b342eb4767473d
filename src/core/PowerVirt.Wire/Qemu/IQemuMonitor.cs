using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Qemu;

/// <summary>Reaches past libvirt to QEMU's own monitor and to the guest's agent.</summary>
[RpcProgram(QemuProgram.Number, QemuProgram.Version)]
public interface IQemuMonitor<in TContext>
{
    [Procedure(1, Access.Write)]
    Answer<DomainMonitorCommandReturn> DomainMonitorCommandAsync(DomainMonitorCommandArgs args, TContext context);

    [Procedure(2, Access.Write)]
    Answer<DomainAttachReturn> DomainAttachAsync(DomainAttachArgs args, TContext context);

    [Procedure(3, Access.Write)]
    Answer<DomainAgentCommandReturn> DomainAgentCommandAsync(DomainAgentCommandArgs args, TContext context);

    [Procedure(4, Access.Write)]
    Answer<ConnectDomainMonitorEventRegisterReturn> ConnectDomainMonitorEventRegisterAsync(
        ConnectDomainMonitorEventRegisterArgs args, TContext context);

    [Procedure(5, Access.Write)]
    ValueTask ConnectDomainMonitorEventDeregisterAsync(ConnectDomainMonitorEventDeregisterArgs args, TContext context);

    [Procedure(7, Access.Write)]
    Answer<DomainMonitorCommandWithFilesReturn> DomainMonitorCommandWithFilesAsync(
        DomainMonitorCommandWithFilesArgs args, TContext context);
}
