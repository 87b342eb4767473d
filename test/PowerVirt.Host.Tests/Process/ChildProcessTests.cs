using PowerVirt.Engine.Ports;
using PowerVirt.Host.Linux;
using PowerVirt.Host.Process;

namespace PowerVirt.Host.Tests.Process;

public class ChildProcessTests
{
    private const int SigStop = 19;

    [Fact]
    public async Task A_process_that_is_stopped_can_still_be_asked_to_end()
    {
        using var process = ChildProcess.Start("/bin/sleep", ["1000"], [], []);
        Assert.True(process.Signal(SigStop));
        await process.TerminateAsync(TimeSpan.FromMinutes(1)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(new ExitStatus(null, PidFd.SigTerm), await process.Exit);
    }
}
