using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine;

/// <summary>Puts what a guest reports on its domain's road, in order.</summary>
internal sealed class Listener(Func<Input, bool> post, Func<Input, bool> postReport, Action<QmpEvent> monitored)
    : IGuestListener
{
    public bool OnEvent(QmpEvent happened)
    {
        monitored(happened);
        return MachineEventReader.Read(happened) is not { } machineEvent
            || postReport(new Input.Happened(machineEvent));
    }

    public void OnMonitorClosed(Problem reason) => post(new Input.MonitorLost(reason));
}
