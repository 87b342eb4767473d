using System.CommandLine;
using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Running;
using PowerVirt.Domain;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Cli.Commands;

/// <summary>What a verb does with a daemon; the token is cancelled by Ctrl-C.</summary>
internal delegate Task<ExitCode> DaemonAction(ParseResult parsed, DaemonConnection daemon, CancellationToken stop);

/// <summary>The frame of every verb that talks to a daemon.</summary>
internal static class DaemonVerb
{
    /// <summary>Gives a verb its last option and what it does.</summary>
    /// <param name="verb">The verb with its own arguments and options.</param>
    /// <param name="world">Where the daemons are.</param>
    /// <param name="act">What it does.</param>
    /// <param name="interruptible">False where Ctrl-C is meant for another program, such as an editor.</param>
    public static Verb Over(this Verb verb, Surroundings world, DaemonAction act, bool interruptible = true)
    {
        var connect = SharedOptions.Connect();
        verb.Options.Add(connect);
        verb.SetAction(async (parsed, _) =>
        {
            using var interruption = new Interruption();
            var stop = interruptible ? interruption.Listen() : CancellationToken.None;
            try
            {
                using var daemon = await DaemonConnection.OpenAsync(world.Daemons, parsed.GetValue(connect), stop);
                return (int)await act(parsed, daemon, stop);
            }
            catch (OperationCanceledException)
            {
                return (int)interruption.Code;
            }
            catch (RpcException failed)
            {
                throw new VmException(DaemonProblems.Of(failed), failed);
            }
        });
        return verb;
    }
}
