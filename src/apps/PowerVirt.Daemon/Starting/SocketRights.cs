using PowerVirt.Rpc;

namespace PowerVirt.Daemon.Starting;

/// <summary>Who may change things: root, whoever runs the daemon, and the group powervirt.</summary>
/// <param name="own">The daemon belongs to its user alone.</param>
/// <param name="asks">Whether polkit decides about all others; without it anybody may look, and nobody else change.</param>
internal sealed class SocketRights(bool own, bool asks)
{
    private const string Group = "powervirt";

    private readonly uint _user = UserIds.Effective;
    private readonly uint? _group = own ? null : UserIds.OfGroup(Group);

    public Rights ForReaders(CallerIdentity caller) =>
        !asks || ForWriters(caller) == Rights.Write ? Rights.Read : Rights.None;

    public Rights ForWriters(CallerIdentity caller) =>
        caller.UserId is 0 || caller.UserId == _user
        || (_group is { } group && (caller.GroupId == group || caller.Groups.Contains(group)))
            ? Rights.Write
            : Rights.None;
}
