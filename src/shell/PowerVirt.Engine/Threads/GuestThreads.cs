using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Tuning;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Engine.Threads;

/// <summary>Has the threads of a running guest take a change of its definition.</summary>
internal static class GuestThreads
{
    /// <summary>Binds all threads of a running guest as its definition says.</summary>
    /// <exception cref="VmException">QEMU does not say which threads they are, or the host refuses.</exception>
    public static async Task RestoreAsync(IRunningGuest guest, DomainDefinition live)
    {
        GuestThread[] all = [.. ThreadSteps.Numbered(live), GuestThread.Emulator];
        var threads = await ThreadQuestions.AskAsync(
            command => guest.AskAsync(command, CancellationToken.None), all, live.Vcpus.Maximum);
        foreach (var thread in all.Where(threads.Has))
            guest.Tell(new ThreadStep.Pin(thread, ThreadSteps.CpusOf(live, thread), "It runs where the definition says."), threads);
    }

    /// <exception cref="VmException">QEMU does not say which threads they are, or the host refuses.</exception>
    public static async Task TellAsync(IRunningGuest guest, DefinitionEdit edit, uint maximumVcpus)
    {
        foreach (var step in ThreadSteps.Of(edit))
        {
            var threads = await ThreadQuestions.AskAsync(
                command => guest.AskAsync(command, CancellationToken.None), [step.Thread], maximumVcpus);
            // A virtual CPU that is off has no thread; where it will run is in the definition.
            if (threads.Has(step.Thread)) guest.Tell(step, threads);
        }
    }
}
