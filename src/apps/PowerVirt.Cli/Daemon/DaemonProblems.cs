using PowerVirt.Domain;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Cli.Daemon;

/// <summary>Makes problems of what a daemon says, so that they are shown and counted as all others.</summary>
internal static class DaemonProblems
{
    public static Problem Of(RpcException failed) =>
        new((ErrorCode)failed.Code, failed.Error.Message ?? "The daemon does not say why.",
            Remedy: IsGone(failed) ? "'powervirt list --all' names the guests there are." : null);

    /// <summary>Whether the guest that was asked about has gone meanwhile.</summary>
    public static bool IsGone(RpcException failed) => failed.Code == (int)ErrorCode.NoDomain;
}
