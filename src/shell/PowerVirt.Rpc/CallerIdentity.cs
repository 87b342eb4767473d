using System.Collections.Immutable;

namespace PowerVirt.Rpc;

/// <summary>Who calls: a local process, or the subject of a client certificate.</summary>
/// <param name="UserId">Of a local process.</param>
/// <param name="GroupId">Of a local process.</param>
/// <param name="Groups">Supplementary groups of a local process.</param>
/// <param name="ProcessId">Of a local process; it may have ended since.</param>
/// <param name="Subject">The distinguished name of a client certificate.</param>
public sealed record CallerIdentity(
    uint? UserId, uint? GroupId, ImmutableArray<uint> Groups, int? ProcessId, string? Subject)
{
    public bool IsLocal => UserId is not null;

    public override string ToString() => IsLocal ? $"uid {UserId}, pid {ProcessId}" : Subject ?? "unknown";
}
