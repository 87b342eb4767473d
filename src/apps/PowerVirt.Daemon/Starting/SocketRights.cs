using PowerVirt.Rpc;

namespace PowerVirt.Daemon.Starting;

/// <summary>Who may change things: root, whoever runs the daemon, and the group powervirt.</summary>
/// <param name="own">The daemon belongs to its user alone.</param>
internal sealed class SocketRights(bool own)
{
    private const string Group = "powervirt";

    private readonly uint _user = UserIds.Effective;
    private readonly uint? _group = own ? null : UserIds.OfGroup(Group);

    public Rights ForWriters(CallerIdentity caller) =>
        caller.UserId is 0 || caller.UserId == _user
        || (_group is { } group && (caller.GroupId == group || caller.Groups.Contains(group)))
            ? Rights.Write
            : Rights.None;
}
