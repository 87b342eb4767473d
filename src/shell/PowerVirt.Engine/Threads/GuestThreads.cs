using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Engine.Threads;

/// <summary>Has the threads of a running guest take a change of its definition.</summary>
internal static class GuestThreads
{
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
