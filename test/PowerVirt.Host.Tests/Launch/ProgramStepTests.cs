using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Tests.Launch;

public sealed class ProgramStepTests : IDisposable
{
    private readonly Fake _fake = new();

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task A_program_is_waited_for_until_its_socket_is_there_and_ends_with_the_guest()
    {
        var socket = Path.Combine(_fake.GuestFolder, "tpm.sock");
        var guest = await Fake.Launcher().LaunchAsync(
            PlanWith(socket, $"sleep 0.2; : > {socket}; exec sleep 1000"), false,
                TestContext.Current.CancellationToken);
        Assert.True(File.Exists(socket));
        await guest.DisposeAsync();
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_program_that_ends_before_it_is_ready_is_reported_in_its_words()
    {
        var failure = await Assert.ThrowsAsync<VmException>(() => Fake.Launcher().LaunchAsync(
            PlanWith(Path.Combine(_fake.GuestFolder, "tpm.sock"), "echo no TPM state >&2; exit 4"),
            false, TestContext.Current.CancellationToken));
        Assert.Equal("/bin/sh ended (exit status 4) before it was ready: no TPM state It is the TPM.", failure.Message);
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_program_that_is_never_ready_ends_with_the_deadline()
    {
        var failure = await Assert.ThrowsAsync<VmException>(() => Fake.Launcher(1).LaunchAsync(
            PlanWith(Path.Combine(_fake.GuestFolder, "tpm.sock"), "exec sleep 1000"), false,
                TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCode.OperationTimeout, failure.Problem.Code);
        _fake.AssertNothingLeft();
    }

    private LaunchPlan PlanWith(string socket, string script)
    {
        var plan = _fake.Plan("greet", "serve");
        return plan with
        {
            Steps = plan.Steps.Add(
            new HostStep.StartProgram("/bin/sh", ["-c", script, _fake.Folder], socket, "It is the TPM."))
        };
    }
}
