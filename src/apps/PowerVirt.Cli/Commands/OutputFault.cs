using PowerVirt.Cli.Output;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Commands;

/// <summary>Ends a command whose output cannot be written.</summary>
internal static class OutputFault
{
    private const int BrokenPipe = 32; // EPIPE

    /// <summary>Says so, unless the reader has simply gone, as <c>head</c> does.</summary>
    public static ExitCode Report(Terminal terminal, IOException fault)
    {
        if (fault.HResult == BrokenPipe) return ExitCode.Failed;
        try
        {
            ProblemReport.Show(terminal, null,
                new Problem(ErrorCode.SystemError, $"The output cannot be written: {fault.Message}."));
            terminal.Error.Flush();
        }
        catch (IOException)
        {
            // Standard error is no better: there is nobody left to tell.
        }

        return ExitCode.Failed;
    }
}
