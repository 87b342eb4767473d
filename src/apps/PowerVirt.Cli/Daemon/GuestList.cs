using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Cli.Daemon;

/// <summary>What a list tells of a guest.</summary>
/// <param name="Domain">Its name, UUID and number.</param>
/// <param name="State">How it is.</param>
/// <param name="Vcpus">How many it has.</param>
/// <param name="Memory">In bytes.</param>
/// <param name="Autostart">It is started with the host.</param>
/// <param name="Persistent">It stays when it is off.</param>
internal sealed record GuestRow(
    RemoteDomain Domain, VisibleState State, uint Vcpus, ulong Memory, bool Autostart, bool Persistent);

/// <summary>Asks a daemon for its guests.</summary>
internal static class GuestList
{
    /// <summary>virConnectListAllDomainsFlags of libvirt-domain.h.</summary>
    private const uint Active = 1 << 0, Persistent = 1 << 2, Autostart = 1 << 10;

    /// <summary>virErrorDomain of libvirt's virterror.h.</summary>
    private const int FromDomain = 20;

    /// <summary>Calls under way at once; the daemon reads no more of one client.</summary>
    private const int AtOnce = 64;

    /// <summary>The guests by name.</summary>
    public static async Task<IReadOnlyList<GuestRow>> ReadAsync(DaemonConnection daemon, bool all)
    {
        var domains = await ListAsync(daemon, all ? 0 : Active);
        var persistent = (await ListAsync(daemon, Persistent)).Select(domain => domain.Uuid).ToHashSet();
        var autostart = (await ListAsync(daemon, Autostart)).Select(domain => domain.Uuid).ToHashSet();
        var rows = new List<GuestRow>();
        foreach (var some in domains.OrderBy(domain => domain.Name, StringComparer.Ordinal).Chunk(AtOnce))
        {
            var asked = some.Select(domain => ReadAsync(
                daemon, domain, autostart.Contains(domain.Uuid), persistent.Contains(domain.Uuid)));
            rows.AddRange((await Task.WhenAll(asked)).OfType<GuestRow>());
        }

        return rows;
    }

    /// <summary>One guest.</summary>
    public static async Task<GuestRow> ReadAsync(DaemonConnection daemon, RemoteDomain domain)
    {
        var autostart = await daemon.Configuration.DomainGetAutostartAsync(new(domain), daemon.Call);
        var persistent = await daemon.Lookup.DomainIsPersistentAsync(new(domain), daemon.Call);
        return await ReadAsync(daemon, domain, autostart.Autostart != 0, persistent.Persistent != 0)
            ?? throw new RpcException((int)ErrorCode.NoDomain, FromDomain, $"{domain.Name} has gone meanwhile.");
    }

    private static async Task<IEnumerable<RemoteDomain>> ListAsync(DaemonConnection daemon, uint flags) =>
        (await daemon.Lookup.ConnectListAllDomainsAsync(new(1, flags), daemon.Call)).Domains;

    private static async Task<GuestRow?> ReadAsync(
        DaemonConnection daemon, RemoteDomain domain, bool autostart, bool persistent)
    {
        try
        {
            var info = await daemon.Lookup.DomainGetInfoAsync(new(domain), daemon.Call);
            return new GuestRow(domain, (VisibleState)info.State, info.VcpuCount, info.MaxMemory << 10, autostart, persistent);
        }
        catch (RpcException gone) when (DaemonProblems.IsGone(gone))
        {
            return null;
        }
    }
}
