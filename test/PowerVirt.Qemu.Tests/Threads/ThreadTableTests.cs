using PowerVirt.Domain;
using PowerVirt.Domain.Tuning;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Qemu.Tests.Threads;

public class ThreadTableTests
{
    [Fact]
    public void Threads_are_found_by_the_definitions_numbers()
    {
        var table = ThreadTable.Of([], [Cpu(0, 100), Cpu(1, 101)], [new IoThreadName("iothread7", 102), new IoThreadName("mon", 103)], 4);
        Assert.Equal([100, 101, null, 102, null], ((GuestThread[])[
            GuestThread.Vcpu(0), GuestThread.Vcpu(1), GuestThread.Vcpu(2), GuestThread.IoThread(7), GuestThread.Emulator,
        ]).Select(table.Find));
        Assert.Equal([100, 101, 102], table.All.Order());
        Assert.True(table.Has(GuestThread.Emulator));
        Assert.False(table.Has(GuestThread.Vcpu(3)));
    }

    [Fact]
    public void Virtual_cpus_of_one_thread_can_only_be_told_the_same()
    {
        var table = ThreadTable.Of([], [Cpu(0, 100), Cpu(1, 100)], [], 2);
        ThreadStep.Pin first = new(GuestThread.Vcpu(0), NumberSet.Below(1), ""), second = new(GuestThread.Vcpu(1), NumberSet.Below(1), "");
        ThreadStep other = second with { Cpus = null }, scheduled = new ThreadStep.Schedule(GuestThread.Vcpu(0), new(Scheduler.Idle, null), "");
        Assert.Null(table.Refusal([first, second]));
        Assert.NotNull(table.Refusal([first]));
        Assert.NotNull(table.Refusal([first, other]));
        Assert.NotNull(table.Refusal([first, second, scheduled]));
        Assert.Null(table.Refusal([]));
        Assert.Null(ThreadTable.Of([], [Cpu(0, 100), Cpu(1, 101)], [], 2).Refusal([first, other]));
    }

    private static CpuThread Cpu(int index, int thread) => new(index, thread, $"/machine/unattached/device[{index}]");
}
