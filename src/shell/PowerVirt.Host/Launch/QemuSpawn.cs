using System.Runtime.InteropServices;
using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Linux;
using PowerVirt.Host.Process;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Launch;

/// <summary>
/// Starts QEMU with what was prepared for it; what it writes goes to us, or to a log where it is to outlive us.
/// </summary>
internal static class QemuSpawn
{
    /// <exception cref="VmException">The program cannot be started.</exception>
    public static (ChildProcess Process, IProgramOutput Output, long LogStart) Start(
        LaunchPlan plan, PreparedHost host, Survival? survival)
    {
        if (survival is not null)
        {
            var (log, start) = LogTail.Open(survival.Log);
            using (log) return (Start(plan, host, log), new LogTail(survival.Log, start), start);
        }

        var pair = SocketPair.Open();
        using var theirs = pair.Theirs;
        try
        {
            var process = Start(plan, host, theirs);
            return (process, new OutputTail(pair.Ours), 0);
        }
        catch (VmException)
        {
            pair.Ours.Dispose();
            throw;
        }
    }

    private static ChildProcess Start(LaunchPlan plan, PreparedHost host, SafeHandle output) =>
        ChildProcess.Start(plan.Emulator, plan.Words, plan.Environment, plan.Account,
            [.. host.Descriptors, new PassedDescriptor(output, 1), new PassedDescriptor(output, 2)], plan.Cpus);
}
