using System.Text;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine;

/// <summary>Puts what becomes of a guest on its domain's road: what it reports, in order, and its end.</summary>
internal sealed class Listener(
    Definitions definitions, EventHub monitorEvents, IInbox inbox) : IGuestListener
{
    public void Attend(IRunningGuest guest)
    {
        guest.Listen(this);
        _ = ReportEndAsync(guest);
    }

    public bool OnEvent(QmpEvent happened)
    {
        monitorEvents.Publish(new PublishedEvent(definitions.Identity, new DomainEvent.Monitor(
            happened.Name, Encoding.UTF8.GetString(happened.Data.Span), happened.Seconds, happened.Microseconds)));
        return MachineEventReader.Read(happened) is not { } machineEvent
            || inbox.PostReport(new Input.Happened(machineEvent));
    }

    public void OnMonitorClosed(Problem reason) => inbox.Post(new Input.MonitorLost(reason));

    private async Task ReportEndAsync(IRunningGuest guest)
    {
        var exit = await guest.Exit;
        inbox.Post(new Input.QemuExited(exit.Status.ToString(), exit.LastWords));
    }
}
