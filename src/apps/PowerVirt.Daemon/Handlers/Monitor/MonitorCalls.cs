using System.Text;
using System.Text.Json;
using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Handlers.Agents;
using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Daemon.Handlers.Events;
using PowerVirt.Domain;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Qemu;

namespace PowerVirt.Daemon.Handlers.Monitor;

/// <summary>Hands commands to QEMU's monitor and tells what it reports, for those who know what they do.</summary>
internal sealed class MonitorCalls(DomainDirectory domains, AgentQuestions agents, EventRegistrations registrations)
    : UnsupportedQemuMonitor<CallContext>
{
    /// <summary>VIR_DOMAIN_QEMU_MONITOR_COMMAND_HMP: the command is for people.</summary>
    private const uint Human = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public override async Answer<DomainMonitorCommandReturn> DomainMonitorCommandAsync(
        DomainMonitorCommandArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Human, "virDomainQemuMonitorCommand");
        var guest = domains.FindActive(args.Domain).Guest
            ?? throw new VmException(ErrorCode.OperationInvalid, "The guest is being started; ask again when it runs.");
        var forPeople = (args.Flags & Human) != 0;
        var command = forPeople ? QmpCommand.HumanMonitor(args.Command) : CommandOf(args.Command);
        var answer = await guest.AnswerAsync(command, Patience, context.Cancellation);
        return new(forPeople ? MonitorAnswer.Words(answer) : MonitorAnswer.Text(answer));
    }

    public override async Answer<DomainAgentCommandReturn> DomainAgentCommandAsync(
        DomainAgentCommandArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainQemuAgentCommand");
        if (args.Timeout < AgentQuestions.Block)
            throw new VmException(ErrorCode.InvalidArgument, "guest agent timeout must be a positive number, or -2, -1 or 0");
        var command = CommandOf(args.Command);
        // What ends the guest, or lets it sleep, is answered only where it fails.
        var answers = !command.Name.StartsWith("guest-shutdown", StringComparison.Ordinal)
            && !command.Name.StartsWith("guest-suspend-", StringComparison.Ordinal);
        var answer = await agents.AskAsync(args.Domain, command, args.Timeout, answers, context.Cancellation);
        return new($"{{\"return\":{Encoding.UTF8.GetString(answer.Span)}}}");
    }

    public override Answer<ConnectDomainMonitorEventRegisterReturn> ConnectDomainMonitorEventRegisterAsync(
        ConnectDomainMonitorEventRegisterArgs args, CallContext context)
    {
        Flags.Check(args.Flags, MonitorEventChoice.Regex | MonitorEventChoice.NoCase,
            "virConnectDomainQemuMonitorEventRegister");
        var topic = new EventTopic(EventTopic.OfMonitor, MonitorEventChoice.Of(args.Event, args.Flags));
        return new(new ConnectDomainMonitorEventRegisterReturn(registrations.Add(context.Connection, topic, args.Domain)));
    }

    public override ValueTask ConnectDomainMonitorEventDeregisterAsync(
        ConnectDomainMonitorEventDeregisterArgs args, CallContext context) =>
        registrations.Remove(context.Connection, args.CallbackId)
            ? default
            : throw new VmException(ErrorCode.InternalError, $"monitor event callback {args.CallbackId} not registered");

    private static QmpCommand CommandOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var name = document.RootElement.GetProperty("execute").GetString();
            var arguments = document.RootElement.TryGetProperty("arguments", out var given) ? given.GetRawText() : null;
            return new QmpCommand(name!, arguments);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new VmException(ErrorCode.InvalidArgument, "The command is not a JSON object with \"execute\".",
                "Write it like {\"execute\":\"query-status\"}, or give --hmp with a command for people.", wrong);
        }
    }
}
