using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Tuning;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Engine.Threads;

/// <summary>Asks QEMU which of the host's threads are a guest's, and no more of it than is needed.</summary>
public static class ThreadQuestions
{
    /// <param name="ask">Asks the monitor; the questions are put in one go.</param>
    /// <param name="wanted">What is to be told of threads; for the emulator's all others must be known.</param>
    /// <param name="maximum">How many virtual CPUs the guest may have.</param>
    /// <exception cref="VmException">QEMU does not answer.</exception>
    public static async Task<ThreadTable> AskAsync(
        Func<QmpCommand, Task<ReadOnlyMemory<byte>>> ask, IReadOnlyCollection<GuestThread> wanted, uint maximum)
    {
        var all = wanted.Any(thread => thread.Role == ThreadRole.Emulator);
        var cpus = Asked(all || wanted.Any(thread => thread.Role == ThreadRole.Vcpu), QmpCommand.QueryCpus);
        var units = Asked(cpus is not null, QmpCommand.QueryHotpluggableCpus);
        var ioThreads = Asked(all || wanted.Any(thread => thread.Role == ThreadRole.IoThread), QmpCommand.QueryIoThreads);
        try
        {
            return ThreadTable.Of(
                units is null ? [] : await UnitsAsync(units),
                cpus is null ? [] : QmpReplies.Cpus(await cpus),
                ioThreads is null ? [] : QmpReplies.IoThreads(await ioThreads),
                maximum);
        }
        catch (QmpFormatException rubbish)
        {
            throw new VmException(ErrorCode.InternalError, rubbish.Message, cause: rubbish);
        }

        Task<ReadOnlyMemory<byte>>? Asked(bool needed, QmpCommand command) => needed ? ask(command) : null;
    }

    /// <summary>A machine that plugs no CPUs refuses to tell of any, and has them in QEMU's own order.</summary>
    private static async Task<ImmutableArray<CpuUnit>> UnitsAsync(Task<ReadOnlyMemory<byte>> asked)
    {
        try
        {
            return QmpReplies.HotpluggableCpus(await asked);
        }
        catch (VmException refused) when (refused.Problem.Code is ErrorCode.OperationFailed or ErrorCode.OperationUnsupported)
        {
            return [];
        }
    }
}
