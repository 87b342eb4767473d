using System.Runtime.InteropServices;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Process;

/// <summary>A program that goes on when ours ends, in a session of its own, such as a user's own daemon.</summary>
public static class BackgroundProgram
{
    /// <summary>Starts it with /dev/null as its input.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its argv without its name.</param>
    /// <param name="environment">All of its environment.</param>
    /// <param name="output">Gets what it writes; the caller closes it.</param>
    /// <returns>Done when it has ended; it need not be waited for.</returns>
    /// <exception cref="Domain.VmException">It cannot be started.</exception>
    public static Task<ExitStatus> Start(
        string program, IReadOnlyCollection<string> arguments, IReadOnlyDictionary<string, string> environment,
        SafeHandle output) =>
        ChildProcess.Start(program, [.. arguments], environment,
            [new PassedDescriptor(output, 1), new PassedDescriptor(output, 2)]).Exit;
}
