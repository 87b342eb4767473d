using System.Net;
using PowerVirt.Daemon.Logging;
using PowerVirt.Daemon.Policy;
using PowerVirt.Daemon.Settings;
using PowerVirt.Daemon.Starting;
using PowerVirt.Domain;
using PowerVirt.Rpc;

namespace PowerVirt.Daemon.Listening;

/// <summary>Who may come in and how many, as the settings want it; all of it is checked before anybody does.</summary>
/// <param name="Tls">Null where nobody comes in over the network.</param>
/// <param name="TlsEndpoint">Where they come in.</param>
/// <param name="Polkit">Null where nobody is asked.</param>
/// <param name="Limits">How many, and what each may use.</param>
internal sealed record Door(RenewedCertificates? Tls, IPEndPoint? TlsEndpoint, Polkit? Polkit, RpcLimits Limits)
{
    public bool AsksPolkit => Polkit is not null;

    /// <exception cref="VmException">Certificates or polkit are missing.</exception>
    public static async Task<Door> BuildAsync(DaemonSettings settings, DaemonOptions options, DaemonLog log)
    {
        var limits = RpcLimits.Default;
        return new Door(
            settings.ListenTls is null ? null : new RenewedCertificates(settings, options.Places.Certificates, log),
            settings.ListenTls,
            await Polkit.FindAsync(settings.Polkit, options.IsHosts),
            limits with
            {
                Connections = settings.MaxClients ?? limits.Connections,
                ConnectionsOfOne = settings.MaxClientsPerUser ?? limits.ConnectionsOfOne,
            });
    }
}
