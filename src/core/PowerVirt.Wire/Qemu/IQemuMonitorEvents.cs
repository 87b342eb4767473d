using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Qemu;

/// <summary>What QEMU's monitor says.</summary>
[RpcEvents(QemuProgram.Number, QemuProgram.Version)]
public interface IQemuMonitorEvents
{
    [Event(6)]
    void DomainMonitorEvent(DomainMonitorEventMessage message);
}
