using System.Text;
using PowerVirt.Host.Access;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Daemon.Starting;

/// <summary>Gives each running guest a user of its own, where the daemon is root and was not told otherwise.</summary>
internal sealed class GuestAccounts
{
    private readonly bool _any;
    private readonly uint _daemon;
    private readonly uint? _devices = KvmGroup.Number;

    public GuestAccounts(DaemonOptions options)
    {
        _any = UserIds.Effective == 0 && !options.Unconfined;
        _daemon = options.Root is null ? 0 : 1 + Number(options.Places.Run);
    }

    public GuestAccount? Of(int id) => _any ? GuestAccount.Of(_daemon, id, _devices) : null;

    // FNV-1a: the same folder has the same number after a restart.
    private static uint Number(string folder)
    {
        var hash = 2166136261u;
        foreach (var letter in Encoding.UTF8.GetBytes(folder)) hash = (hash ^ letter) * 16777619u;
        return hash % (GuestAccount.Count / GuestAccount.Block - 1);
    }
}
