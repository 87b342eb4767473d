using System.Text;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Tuning;
using PowerVirt.Testing;

namespace PowerVirt.Domain.Tests.Lifecycle;

public class TransitionTableTests
{
    private static readonly Problem Refused = new(ErrorCode.OperationFailed, "refused");
    private static readonly RequestId Asked = new(1);

    private static readonly DefinitionText Text = new("<domain/>", new DefinitionOutline());
    private static readonly GraphicsEnd Screen = new("ipv4", "127.0.0.1", "5900");
    private static readonly DefinitionEdit Title = new DefinitionEdit.Title("t");
    private static readonly DefinitionEdit Bound = new DefinitionEdit.Pin(GuestThread.Vcpu(0), NumberSet.Below(1));

    private static readonly DomainState[] States =
    [
        Of(Phase.Off, new DomainStatus(ShutoffReason.Unknown)),
        Of(Phase.Starting, new DomainStatus(PausedReason.StartingUp)) with { Start = new RequestId(7) },
        Of(Phase.Running, new DomainStatus(RunningReason.Booted)) with { Pid = 42 },
        Of(Phase.Paused, new DomainStatus(PausedReason.User)) with { Pid = 42 },
        Of(Phase.ShuttingDown, new DomainStatus(RunningReason.Booted)) with { Pid = 42 },
        Of(Phase.Stopping, new DomainStatus(RunningReason.Booted)) with
        {
            Pid = 42, End = ShutoffReason.Destroyed, Stops = [new RequestId(8)],
        },
        Of(Phase.Halted, new DomainStatus(CrashedReason.Panicked)) with { Pid = 42 },
    ];

    private static readonly Input[] Inputs =
    [
        new Input.Start(Asked),
        new Input.Shutdown(Asked),
        new Input.Shutdown(Asked, TimeSpan.FromSeconds(30)),
        new Input.Destroy(Asked),
        new Input.Suspend(Asked),
        new Input.Resume(Asked),
        new Input.Reset(Asked),
        new Input.Reboot(Asked),
        new Input.Reboot(Asked, EndRequest.Agent),
        new Input.InjectNmi(Asked),
        new Input.Configure(Asked, new ConfigurationChange.Define(Text)),
        new Input.Configure(Asked, new ConfigurationChange.Undefine()),
        new Input.Configure(Asked, new ConfigurationChange.Rename("other")),
        new Input.Configure(Asked, new ConfigurationChange.SetAutostart(true)),
        new Input.Configure(Asked, new ConfigurationChange.Edit(Title, EditScope.Current)),
        new Input.Configure(Asked, new ConfigurationChange.Edit(Title, EditScope.Live | EditScope.Config)),
        new Input.Configure(Asked, new ConfigurationChange.Edit(Bound, EditScope.Current)),
        new Input.Configure(Asked, new ConfigurationChange.Edit(Bound, EditScope.Config)),
        new Input.Configured(new ConfigurationChange.Define(Text), Asked),
        new Input.Configured(new ConfigurationChange.Undefine(), Asked),
        new Input.Configured(new ConfigurationChange.Edit(Title, EditScope.Live), Asked),
        new Input.CarriedOut(new ConfigurationChange.Edit(Bound, EditScope.Live), null, Asked),
        new Input.CarriedOut(new ConfigurationChange.Edit(Bound, EditScope.Live), 3, Asked),
        new Input.CarriedOut(new ConfigurationChange.Edit(Bound, EditScope.Live), null, Asked, Refused),
        new Input.Adopt(),
        new Input.Launched(42, Paused: false),
        new Input.Launched(42, Paused: true),
        new Input.LaunchFailed(Refused),
        new Input.Reattached(42, Running: true),
        new Input.Reattached(42, Running: false),
        new Input.Reattached(42, Running: true) { Become = [new DefinitionEdit.ChannelUse("channel0", true)] },
        new Input.CommandDone(GuestCommand.Stop, Asked),
        new Input.CommandDone(GuestCommand.Continue, Asked),
        new Input.CommandDone(GuestCommand.Powerdown, Asked),
        new Input.CommandDone(GuestCommand.Reset, Asked),
        new Input.CommandDone(GuestCommand.Stop, Asked, Refused),
        new Input.CommandDone(GuestCommand.Continue, null, Refused),
        new Input.Happened(new MachineEvent.Shutdown(true, ShutdownCause.Poweroff)),
        new Input.Happened(new MachineEvent.Shutdown(true, ShutdownCause.Reboot)),
        new Input.Happened(new MachineEvent.Shutdown(true, ShutdownCause.Panic)),
        new Input.Happened(new MachineEvent.Shutdown(false, ShutdownCause.Quit)),
        new Input.Happened(new MachineEvent.Reset(true)),
        new Input.Happened(new MachineEvent.Reset(false)),
        new Input.Happened(new MachineEvent.Stopped()),
        new Input.Happened(new MachineEvent.Resumed()),
        new Input.Happened(new MachineEvent.Panicked()),
        new Input.Happened(new MachineEvent.Watchdog("pause")),
        new Input.Happened(new MachineEvent.DiskFailed("vda", true, true, "enospc")),
        new Input.Happened(new MachineEvent.ClockSet(3600)),
        new Input.Happened(new MachineEvent.DeviceRemoved("net0")),
        new Input.Happened(new MachineEvent.DeviceRemovalFailed("net0")),
        new Input.Happened(new MachineEvent.BalloonChanged(1 << 30)),
        new Input.Happened(new MachineEvent.TrayMoved("cd0", true)),
        new Input.Happened(new MachineEvent.ChannelMoved("channel0", true)),
        new Input.Happened(new MachineEvent.GraphicsClient(GraphicsPhase.Connected, Screen, Screen, "none")),
        new Input.Happened(new MachineEvent.ThresholdPassed("vda", 1, 2)),
        new Input.Happened(new MachineEvent.Dumped(null)),
        new Input.Happened(new MachineEvent.Slept(false)),
        new Input.Happened(new MachineEvent.Woke()),
        new Input.MonitorLost(Refused),
        new Input.QemuExited("exit status 0", ""),
        new Input.DeadlinePassed(0),
        new Input.DeadlinePassed(99),
        new Input.Faulted(Refused, Asked),
    ];

    [Fact]
    public void Every_input_in_every_phase_has_the_expected_outcome()
    {
        var table = new StringBuilder();
        foreach (var state in States)
        {
            table.Append($"== {state.Phase}, {state.Status}\n");
            foreach (var input in Inputs) table.Append(Row(state, input));
            table.Append('\n');
        }

        table.Append("== a transient domain\n");
        foreach (var state in (DomainState[])[States[0], States[2], States[5]])
            foreach (var input in Inputs.Where(input => input is Input.Configure or Input.QemuExited or Input.Start))
                table.Append($"{state.Phase,-8} {Row(state with { Persistent = false }, input)}");
        table.Append('\n');
        table.Append("== what follows the guest's end, by action\n");
        foreach (var action in Enum.GetValues<EndAction>())
            foreach (var input in Inputs.OfType<Input.Happened>().Where(happened => happened.Event is
                         MachineEvent.Shutdown or MachineEvent.Panicked or MachineEvent.Reset { ByGuest: true }))
            {
                var running = States[2] with { Actions = new EndActions(action, action, action) };
                table.Append($"{action,-8} {Row(running, input)}");
            }

        GoldenFile.Check("lifecycle/transitions.txt", table.ToString());
    }

    [Fact]
    public void Every_kind_of_input_stands_in_the_table() => Assert.Empty(
        Concrete<Input>().Except(Inputs.Select(input => input.GetType()))
            .Concat(Concrete<MachineEvent>()
                .Except(Inputs.OfType<Input.Happened>().Select(happened => happened.Event.GetType()))));

    [Fact]
    public void Every_phase_stands_in_the_table() =>
        Assert.Equal(Enum.GetValues<Phase>(), States.Select(state => state.Phase));

    private static IEnumerable<Type> Concrete<T>() =>
        typeof(T).GetNestedTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(T)));

    private static string Row(DomainState state, Input input)
    {
        var (next, effects) = DomainLifecycle.Step(state, input);
        var outcome = next.Phase == state.Phase && next.Status == state.Status ? "=" : $"{next.Phase}, {next.Status}";
        return $"{Show(input),-34} -> {outcome,-36} {string.Join(", ", effects.Select(Show))}".TrimEnd() + "\n";
    }

    private static string Show(Input input) => input switch
    {
        Input.Shutdown { Deadline: not null } => "Shutdown within 30 s",
        Input.Launched { Paused: true } => "Launched paused",
        Input.Reattached { Become.IsEmpty: false } => "Reattached changed",
        Input.Reattached { Running: false } => "Reattached paused",
        Input.CommandDone done =>
            $"{done.Command} {(done.Problem is null ? "done" : "failed")}{(done.For is null ? " (own)" : "")}",
        Input.Reboot { By: EndRequest.Agent } => "Reboot by agent",
        Input.Configure { Change: var change } => Show(change),
        Input.Configured { Change: var change } => $"{Show(change)} stored",
        Input.CarriedOut done =>
            $"{Show(done.Change)} {(done.Problem is null ? "taken" : "refused")}{(done.Guest is null ? "" : " by another guest")}",
        Input.Happened { Event: MachineEvent.Shutdown shutdown } => $"SHUTDOWN {shutdown.Cause}",
        Input.Happened { Event: MachineEvent.Reset reset } => $"RESET by {(reset.ByGuest ? "guest" : "host")}",
        Input.Happened happened => happened.Event.GetType().Name,
        Input.DeadlinePassed passed => $"DeadlinePassed {passed.Alarm}",
        _ => input.GetType().Name,
    };

    private static string Show(ConfigurationChange change) =>
        change is ConfigurationChange.Edit edit ? $"{(edit.What == Bound ? "Bind" : "Edit")} {edit.Scope}" : change.GetType().Name;

    private static string Show(Effect effect) => effect switch
    {
        Effect.Launch launch => launch.Paused ? "Launch paused" : "Launch",
        Effect.CarryOut order => $"CarryOut {Show(order.Change)}",
        Effect.Configure configure => $"Store {Show(configure.Change)}",
        Effect.Amend amend => $"Amend {amend.What.GetType().Name}",
        Effect.Terminate { Graceful: true } => "Terminate gracefully",
        Effect.Command command => $"{command.What}{(command.For is null ? " (own)" : "")}",
        Effect.SetAlarm alarm => $"SetAlarm {alarm.Alarm}",
        Effect.Publish publish => $"Publish {publish.Event}",
        Effect.Reply { Problem: null } reply => $"Reply {reply.To} ok",
        Effect.Reply reply => $"Reply {reply.To} \"{reply.Problem!.Message}\"",
        _ => effect.GetType().Name,
    };

    private static DomainState Of(Phase phase, DomainStatus status) => new(phase, status, EndActions.Default);
}
