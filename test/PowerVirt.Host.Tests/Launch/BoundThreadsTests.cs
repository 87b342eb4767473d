using PowerVirt.Domain;
using PowerVirt.Domain.Tuning;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Probe;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Threads;
using PowerVirt.Testing;

namespace PowerVirt.Host.Tests.Launch;

public sealed class BoundThreadsTests : IDisposable
{
    private const string Qemu = "/usr/bin/qemu-system-ppc64";

    private readonly Fake _fake = new();

    private static NumberSet Online => HostProbe.ReadOnlineCpus()!;

    private static NumberSet First => Set($"{Online.Ranges[0].First}");

    private static NumberSet Last => Set($"{Online.Highest}");

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Each_thread_of_a_real_qemu_runs_where_it_was_decided()
    {
        Assert.SkipUnless(File.Exists(Qemu) && Online.Count > 1, "This needs QEMU and two CPUs.");
        var plan = Real() with
        {
            Cpus = First,
            ThreadSteps =
            [
                new ThreadStep.Pin(GuestThread.Vcpu(1), Last, "Its own."),
                new ThreadStep.Pin(GuestThread.IoThread(1), null, "Any."),
                new ThreadStep.Schedule(GuestThread.Vcpu(0), new SchedulePolicy(Scheduler.Batch, null), "Patient."),
                new ThreadStep.Schedule(GuestThread.Emulator, new SchedulePolicy(Scheduler.Idle, null), "Most patient."),
            ],
            MaximumVcpus = 2,
        };
        var guest = await LaunchAsync(plan);
        var threads = ThreadStatus.Of(guest.Pid);
        Assert.Equal($"{Last}", threads.Single(thread => thread.Name == "CPU 1/TCG").Cpus);
        Assert.Equal($"{Online}", threads.Single(thread => thread.Name == "IO iothread1").Cpus);
        Assert.True(threads.Count(thread => thread.Cpus == $"{First}") == threads.Length - 2, string.Join('\n', threads));
        Assert.Equal(3, threads.Single(thread => thread.Name == "CPU 0/TCG").Policy);
        Assert.Equal(5, threads.Single(thread => thread.Id == guest.Pid).Policy);
        Assert.All(ThreadStatus.Of(Environment.ProcessId), thread => Assert.Equal($"{Online}", thread.Cpus));
        await EndAsync(guest);
    }

    [Fact]
    public async Task A_program_that_serves_the_guest_runs_where_its_qemu_starts()
    {
        Assert.SkipUnless(Online.Count > 1, "This needs two CPUs.");
        var (socket, number) = (Path.Combine(_fake.GuestFolder, "tpm.sock"), Path.Combine(_fake.GuestFolder, "pid"));
        var plan = _fake.Plan("greet", "serve");
        foreach (var isPrivileged in new[] { false, true })
        {
            var guest = await LaunchAsync(plan with
            {
                Cpus = Last,
                Steps = plan.Steps.Add(new HostStep.StartProgram("/bin/sh",
                    ["-c", $"echo $$ > {number}; : > {socket}; exec sleep 1000", _fake.Folder], socket, "It is the TPM.")
                {
                    Privileged = isPrivileged,
                }),
            });
            var program = int.Parse(await File.ReadAllTextAsync(number, TestContext.Current.CancellationToken));
            Assert.Equal($"{Last}", Assert.Single(ThreadStatus.Of(program)).Cpus);
            await EndAsync(guest);
        }
    }

    [Fact]
    public async Task Threads_of_a_running_qemu_are_bound_anew()
    {
        Assert.SkipUnless(File.Exists(Qemu) && Online.Count > 1, "This needs QEMU and two CPUs.");
        var guest = await LaunchAsync(Real());
        var table = await Engine.Threads.ThreadQuestions.AskAsync(
            command => guest.AskAsync(command, TestContext.Current.CancellationToken), [GuestThread.Emulator], 2);
        guest.Tell(new ThreadStep.Pin(GuestThread.Emulator, First, "All the rest."), table);
        guest.Tell(new ThreadStep.Pin(GuestThread.Vcpu(0), Last, "Its own."), table);
        var threads = ThreadStatus.Of(guest.Pid);
        Assert.Equal($"{Last}", threads.Single(thread => thread.Name == "CPU 0/TCG").Cpus);
        Assert.Equal($"{Online}", threads.Single(thread => thread.Name == "CPU 1/TCG").Cpus);
        Assert.Equal($"{Online}", threads.Single(thread => thread.Name == "IO iothread1").Cpus);
        Assert.True(threads.Count(thread => thread.Cpus == $"{First}") == threads.Length - 3, string.Join('\n', threads));
        await EndAsync(guest);
    }

    [Fact]
    public async Task A_guest_whose_cpus_the_host_lacks_is_not_started()
    {
        var missing = Set($"{NumberSet.Limit - 1}");
        var refused = await Assert.ThrowsAsync<VmException>(() => LaunchAsync(_fake.Plan("greet", "serve") with { Cpus = missing }));
        Assert.Equal(ErrorCode.SystemError, refused.Problem.Code);
        Assert.StartsWith("cannot set CPU affinity of ", refused.Problem.Message, StringComparison.Ordinal);
        _fake.AssertNothingLeft();

        var plan = Script(Environment.ProcessId) with
        {
            ThreadSteps = [new ThreadStep.Pin(GuestThread.Vcpu(0), missing, "Nowhere.")],
        };
        await Assert.ThrowsAsync<VmException>(() => LaunchAsync(plan));
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_qemu_that_names_a_thread_of_somebody_else_is_not_believed()
    {
        using var other = System.Diagnostics.Process.Start("sleep", "1000");
        var plan = Script(other.Id) with { ThreadSteps = [new ThreadStep.Pin(GuestThread.Vcpu(0), First, "Not its own.")] };
        var refused = await Assert.ThrowsAsync<VmException>(() => LaunchAsync(plan));
        Assert.Equal("QEMU has no thread for vcpu 0.", refused.Problem.Message);
        Assert.Equal($"{Online}", Assert.Single(ThreadStatus.Of(other.Id)).Cpus);
        other.Kill();
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task Virtual_cpus_that_share_a_thread_have_no_cpus_of_their_own()
    {
        Assert.SkipUnless(File.Exists(Qemu), $"{Qemu} is not installed.");
        var plan = Real("tcg,thread=single") with
        {
            ThreadSteps = [new ThreadStep.Pin(GuestThread.Vcpu(0), First, "Its own.")],
            MaximumVcpus = 2,
        };
        var refused = await Assert.ThrowsAsync<VmException>(() => LaunchAsync(plan));
        Assert.Equal("cpu affinity is not supported", refused.Problem.Message);
        _fake.AssertNothingLeft();

        // Told the same, they run there.
        var guest = await LaunchAsync(plan with
        {
            ThreadSteps = [.. plan.ThreadSteps, new ThreadStep.Pin(GuestThread.Vcpu(1), First, "The same.")],
        });
        Assert.Equal($"{First}", ThreadStatus.Of(guest.Pid).Single(thread => thread.Name == "ALL CPUs/TCG").Cpus);
        await EndAsync(guest);
    }

    [Fact]
    public async Task Without_a_bound_thread_nobody_is_asked_for_any()
    {
        var plan = _fake.Plan("answer query-cpus-fast error asked in vain", "greet", "serve");
        await EndAsync(await LaunchAsync(plan));
    }

    private static NumberSet Set(string text) => NumberSet.TryParse(text, out var set) ? set : throw new FormatException(text);

    private static async Task EndAsync(IRunningGuest guest)
    {
        await guest.TerminateAsync(TimeSpan.Zero);
        await guest.DisposeAsync();
    }

    private static Task<IRunningGuest> LaunchAsync(LaunchPlan plan) =>
        Fake.Launcher().LaunchAsync(plan, paused: true, TestContext.Current.CancellationToken);

    private LaunchPlan Script(int thread) => _fake.Plan(
        $$"""answer query-cpus-fast [{"cpu-index":0,"thread-id":{{thread}},"qom-path":"/machine/unattached/device[0]"}]""",
        "answer query-hotpluggable-cpus []", "greet", "serve");

    private LaunchPlan Real(string accelerator = "tcg,thread=multi") => _fake.PlanFor(Qemu,
        new("-name", "guest=vm,debug-threads=on", "Threads have names."), new("-S", null, "Paused until told."),
        new("-machine", "pseries,cap-cfpc=broken,cap-sbbc=broken,cap-ibs=broken", "Quiet."),
        new("-accel", accelerator, "Threads of their own."), new("-smp", "2", "Two."),
        new("-object", "iothread,id=iothread1", "One for disks."),
        new("-nodefaults", null, "Bare."), new("-display", "none", "Bare."), new("-m", "256", "Small."));
}
