using CsCheck;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Domain.Tests.Lifecycle;

/// <summary>Sequences of inputs that tell a whole story.</summary>
public class StoryTests
{
    private static readonly RequestId One = new(1);
    private static readonly RequestId Two = new(2);

    private readonly List<Effect> _effects = [];
    private DomainState _state = DomainState.Initial(EndActions.Default);

    [Fact]
    public void A_guest_that_powers_off_is_shut_off_for_that_reason()
    {
        Run(new Input.Start(One), new Input.Launched(42, false), new Input.Shutdown(Two));
        Run(new Input.CommandDone(GuestCommand.Powerdown, Two));
        Run(new Input.Happened(new MachineEvent.Shutdown(true, ShutdownCause.Poweroff)),
            new Input.QemuExited("exit status 0", ""));
        Assert.Equal("shutoff(Shutdown)", _state.Status.ToString());
        Assert.Equal([One, Two], Replies());
        Assert.Null(_state.Pid);
    }

    [Fact]
    public void A_shutdown_with_a_deadline_is_answered_when_the_guest_is_gone()
    {
        Run(new Input.Start(One), new Input.Launched(42, false), new Input.Shutdown(Two, TimeSpan.FromSeconds(1)));
        Run(new Input.CommandDone(GuestCommand.Powerdown, Two));
        Assert.Equal([One], Replies());
        Run(new Input.DeadlinePassed(_effects.OfType<Effect.SetAlarm>().Single().Alarm),
            new Input.QemuExited("ended by signal 15", ""));
        Assert.Equal([One, Two], Replies());
        Assert.Equal("shutoff(Destroyed)", _state.Status.ToString());
    }

    [Fact]
    public void An_alarm_of_an_earlier_life_ends_nothing()
    {
        Run(new Input.Start(One), new Input.Launched(42, false), new Input.Shutdown(Two, TimeSpan.FromSeconds(1)));
        var alarm = _effects.OfType<Effect.SetAlarm>().Single().Alarm;
        Run(new Input.QemuExited("exit status 0", ""), new Input.Start(One), new Input.Launched(43, false));
        Run(new Input.DeadlinePassed(alarm));
        Assert.Equal(Phase.Running, _state.Phase);
    }

    [Fact]
    public void A_start_that_is_destroyed_answers_both()
    {
        Run(new Input.Start(One), new Input.Destroy(Two));
        Assert.IsType<Effect.CancelLaunch>(_effects[^1]);
        Run(new Input.LaunchFailed(new Problem(ErrorCode.OperationAborted, "given up")));
        Assert.Equal([One, Two], Replies());
        Assert.Equal(Phase.Off, _state.Phase);
    }

    [Fact]
    public void A_start_that_outruns_its_destruction_is_ended_after_all()
    {
        Run(new Input.Start(One), new Input.Destroy(Two), new Input.Launched(42, false));
        Assert.Single(_effects.OfType<Effect.Terminate>());
        Run(new Input.QemuExited("ended by signal 15", ""));
        Assert.Equal([One, Two], Replies());
        Assert.Equal("shutoff(Destroyed)", _state.Status.ToString());
    }

    [Fact]
    public void A_disk_error_is_the_reason_of_the_pause_that_follows()
    {
        Run(new Input.Start(One), new Input.Launched(42, false));
        Run(new Input.Happened(new MachineEvent.DiskFailed("vda", true, true, "enospc")),
            new Input.Happened(new MachineEvent.Stopped()));
        Assert.Equal("paused(IoError)", _state.Status.ToString());
    }

    [Fact]
    public void Suspending_twice_tells_it_once()
    {
        Run(new Input.Start(One), new Input.Launched(42, false), new Input.Suspend(Two));
        Run(new Input.Happened(new MachineEvent.Stopped()), new Input.CommandDone(GuestCommand.Stop, Two));
        Assert.Single(_effects, effect =>
            effect is Effect.Publish { Event: DomainEvent.Lifecycle { Type: LifecycleEvent.Suspended } });
        Assert.Equal("paused(User)", _state.Status.ToString());
    }

    [Fact]
    public void A_guest_that_is_to_restart_on_poweroff_is_reset_and_continued_once_it_is_reset()
    {
        _state = DomainState.Initial(EndActions.Default with { OnPoweroff = EndAction.Restart });
        Run(new Input.Start(One), new Input.Launched(42, false));
        Run(new Input.Happened(new MachineEvent.Shutdown(true, ShutdownCause.Poweroff)),
            new Input.Happened(new MachineEvent.Stopped()));
        Assert.Equal(GuestCommand.Reset, _effects.OfType<Effect.Command>().Last().What);
        Run(new Input.CommandDone(GuestCommand.Reset, null), new Input.Happened(new MachineEvent.Reset(false)));
        Assert.Equal(GuestCommand.Continue, _effects.OfType<Effect.Command>().Last().What);
        Assert.Equal("running(Booted)", _state.Status.ToString());
    }

    [Fact]
    public void Whoever_waits_for_the_end_gets_it_even_where_poweroff_means_restart()
    {
        _state = DomainState.Initial(EndActions.Default with { OnPoweroff = EndAction.Restart });
        Run(new Input.Start(One), new Input.Launched(42, false), new Input.Shutdown(Two, TimeSpan.FromSeconds(1)));
        Run(new Input.Happened(new MachineEvent.Shutdown(true, ShutdownCause.Poweroff)));
        Assert.Equal(Phase.Stopping, _state.Phase);
    }

    [Fact]
    public void A_crashed_guest_that_is_kept_can_be_reset_and_runs_again()
    {
        _state = DomainState.Initial(EndActions.Default with { OnCrash = EndAction.Preserve });
        Run(new Input.Start(One), new Input.Launched(42, false), new Input.Happened(new MachineEvent.Panicked()));
        Assert.Equal("crashed(Panicked)", _state.Status.ToString());
        Run(new Input.Reset(Two), new Input.CommandDone(GuestCommand.Reset, Two),
            new Input.Happened(new MachineEvent.Reset(false)));
        Assert.Equal("running(Crashed)", _state.Status.ToString()); // libvirt: running again after a crash.
    }

    [Fact]
    public void A_reboot_powers_the_guest_off_and_boots_it_again_whatever_its_definition_says_of_poweroff()
    {
        Run(new Input.Start(One), new Input.Launched(42, false), new Input.Reboot(Two));
        Run(new Input.CommandDone(GuestCommand.Powerdown, Two));
        Assert.Equal([One, Two], Replies());
        Run(new Input.Happened(new MachineEvent.Shutdown(true, ShutdownCause.Poweroff)));
        Assert.Equal(GuestCommand.Reset, _effects.OfType<Effect.Command>().Last().What);
        Run(new Input.Happened(new MachineEvent.Reset(false)));
        Assert.Equal("running(Booted)", _state.Status.ToString());
        Run(new Input.Happened(new MachineEvent.Shutdown(true, ShutdownCause.Poweroff)));
        Assert.Equal(Phase.Stopping, _state.Phase);
    }

    [Theory]
    [InlineData(0, EndRequest.PowerButton)]
    [InlineData(1, EndRequest.PowerButton)]
    [InlineData(2, EndRequest.Agent)]
    public void Flags_name_the_way_of_asking(uint flags, EndRequest way) => Assert.Equal(way, EndRequests.Of(flags));

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    public void Ways_that_QEMU_has_not_are_refused(uint flags) =>
        Assert.Throws<VmException>(() => EndRequests.Of(flags));

    [Fact]
    public void A_crashed_guest_whose_memory_is_wanted_ends_when_it_is_written()
    {
        _state = DomainState.Initial(EndActions.Default with { OnCrash = EndAction.CoredumpDestroy });
        Run(new Input.Start(One), new Input.Launched(42, false), new Input.Happened(new MachineEvent.Panicked()));
        Assert.Equal(GuestCommand.Dump, _effects.OfType<Effect.Command>().Last().What);
        Run(new Input.CommandDone(GuestCommand.Dump, null));
        Assert.Equal(Phase.Halted, _state.Phase);
        Run(new Input.Happened(new MachineEvent.Dumped(null)));
        Assert.Equal(Phase.Stopping, _state.Phase);
        Run(new Input.QemuExited("exit status 0", ""));
        Assert.Equal("shutoff(Crashed)", _state.Status.ToString());
    }

    [Fact]
    public void A_crashed_guest_whose_memory_cannot_be_written_stays_for_a_look()
    {
        _state = DomainState.Initial(EndActions.Default with { OnCrash = EndAction.CoredumpRestart });
        Run(new Input.Start(One), new Input.Launched(42, false), new Input.Happened(new MachineEvent.Panicked()));
        Run(new Input.CommandDone(GuestCommand.Dump, null, new Problem(ErrorCode.OperationFailed, "no room")));
        Assert.Equal("crashed(Panicked)", _state.Status.ToString());
        Assert.Equal(Phase.Halted, _state.Phase);
    }

    [Fact]
    public void Every_request_is_answered_once_whatever_happens()
    {
        var input = Gen.Int[0, 15];
        input.Array[0, 40].Sample(kinds =>
        {
            var state = DomainState.Initial(EndActions.Default);
            var (asked, answered) = (new HashSet<RequestId>(), new List<RequestId>());
            var next = 0L;
            foreach (var kind in kinds.Append(100)) Take(Of(kind));
            // Whatever was under way is brought to its end, as the engine would.
            for (var i = 0; i < 3 && state.Active; i++)
            {
                Take(state.Pid is null ? new Input.LaunchFailed(new Problem(ErrorCode.OperationFailed, ""))
                    : new Input.QemuExited("", ""));
            }

            Assert.Equal(asked.Order(Comparer<RequestId>.Create((a, b) => a.Number.CompareTo(b.Number))),
                answered.Order(Comparer<RequestId>.Create((a, b) => a.Number.CompareTo(b.Number))));

            Input Of(int kind) => kind switch
            {
                0 => new Input.Start(Ask()),
                1 => new Input.Destroy(Ask()),
                2 => new Input.Shutdown(Ask()),
                3 => new Input.Shutdown(Ask(), TimeSpan.FromSeconds(1)),
                4 => new Input.Suspend(Ask()),
                5 => new Input.Resume(Ask()),
                6 => new Input.Reset(Ask()),
                7 => new Input.DeadlinePassed(state.Alarm),
                8 when state.Phase is Phase.Starting => new Input.Launched(42, false),
                9 when state.Pid is not null => new Input.QemuExited("", ""),
                10 => new Input.Happened(new MachineEvent.Shutdown(true, ShutdownCause.Poweroff)),
                11 => new Input.Happened(new MachineEvent.Panicked()),
                12 => new Input.Happened(new MachineEvent.Stopped()),
                13 => new Input.Happened(new MachineEvent.Resumed()),
                14 => new Input.MonitorLost(new Problem(ErrorCode.InternalError, "")),
                15 when state.Phase is Phase.Starting =>
                    new Input.LaunchFailed(new Problem(ErrorCode.OperationFailed, "")),
                _ => new Input.Destroy(Ask()),
            };

            RequestId Ask()
            {
                var id = new RequestId(++next);
                asked.Add(id);
                return id;
            }

            void Take(Input taken)
            {
                var (after, effects) = DomainLifecycle.Step(state, taken);
                state = after;
                answered.AddRange(effects.OfType<Effect.Reply>().Select(reply => reply.To));
                foreach (var command in effects.OfType<Effect.Command>())
                    Take(new Input.CommandDone(command.What, command.For));
            }
        });
    }

    private IEnumerable<RequestId> Replies() => _effects.OfType<Effect.Reply>().Select(reply => reply.To);

    private void Run(params Input[] inputs)
    {
        foreach (var input in inputs)
        {
            (_state, var effects) = DomainLifecycle.Step(_state, input);
            _effects.AddRange(effects);
        }
    }
}
