using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>Concludes from what a QEMU wrote last how it ended, where nobody was there to see it.</summary>
/// <remarks>
/// The kernel tells an exit status to the parent alone, and keeps it for nobody else. But QEMU runs with -no-shutdown: a
/// guest that powers off leaves it waiting. So it ends by itself only when it is sent a signal, which it writes down
/// (<c>qemu_system_killed</c> in system/runstate.c), or in a way that is a crash.
/// </remarks>
public static class UnseenEnd
{
    private static readonly Template OnSignal = Template.Of("terminating on signal {signal}");

    /// <param name="lastWords">The end of what it wrote.</param>
    public static (string Status, ShutoffReason Reason) Of(string lastWords)
    {
        var line = lastWords.TrimEnd().Split('\n')[^1];
        if (OnSignal.Match(line) is { } told)
            return ($"while PowerVirt did not run, by signal {PlainText.Of(told["signal"])}", ShutoffReason.Shutdown);
        return line.Length == 0
            ? ("while PowerVirt did not run, without a word, as a process that is killed", ShutoffReason.Crashed)
            : ("while PowerVirt did not run", ShutoffReason.Crashed);
    }
}
