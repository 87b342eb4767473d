using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using PowerVirt.Domain;

namespace PowerVirt.Daemon.Settings;

/// <summary>One setting: its name, the same in the file and on the command line, and what it may be.</summary>
/// <param name="Name">Without the hyphens of the command line.</param>
/// <param name="Value">What stands for its value in help.</param>
/// <param name="Help">What it does, in a sentence.</param>
/// <param name="Set">Gives the settings with this one, or null where the text is no value for it.</param>
internal sealed record SettingKey(
    string Name, string Value, string Help, Func<DaemonSettings, string, DaemonSettings?> Set)
{
    /// <summary>The port of libvirt's daemons for TLS.</summary>
    private const int TlsPort = 16514;

    /// <summary>Where Prometheus' list of ports has the numbers of libvirt's guests.</summary>
    private const int MetricsPort = 9177;

    private const int MostClients = 1_000_000;

    /// <summary>May be given several times.</summary>
    public bool IsList { get; init; }

    public static ImmutableArray<SettingKey> All { get; } =
    [
        new("listen-tls", "ADDRESS[:PORT]", "Serve clients with certificates over TLS (port 16514); * means every address.",
            (all, text) => Endpoint(text, TlsPort) is { } at ? all with { ListenTls = at } : null),
        new("tls-ca", "FILE", "The certificate of the authority (/etc/pki/CA/cacert.pem).",
            (all, text) => IsPath(text) ? all with { TlsAuthority = text } : null),
        new("tls-cert", "FILE", "The daemon's certificate (/etc/pki/libvirt/servercert.pem).",
            (all, text) => IsPath(text) ? all with { TlsCertificate = text } : null),
        new("tls-key", "FILE", "The daemon's key (/etc/pki/libvirt/private/serverkey.pem).",
            (all, text) => IsPath(text) ? all with { TlsKey = text } : null),
        new("tls-crl", "FILE", "Certificates that are accepted no more (/etc/pki/CA/cacrl.pem, if it is there).",
            (all, text) => IsPath(text) ? all with { TlsRevoked = text } : null),
        new("tls-allow", "NAME", "Let in only clients whose certificate has this distinguished name; * stands for anything. " +
            "May be given several times.",
            (all, text) => text.Contains('=', StringComparison.Ordinal) ? all with { TlsAllowed = all.TlsAllowed.Add(text) } : null)
        {
            IsList = true,
        },
        new("metrics", "ADDRESS[:PORT]", "Answer Prometheus at http://ADDRESS:PORT/metrics (port 9177).",
            (all, text) => Endpoint(text, MetricsPort) is { } at ? all with { Metrics = at } : null),
        new("polkit", "yes|no|auto", "Ask polkit about users who are neither root nor in the group powervirt.",
            (all, text) => Use(text) is { } use ? all with { Polkit = use } : null),
        new("max-clients", "N", "Let in so many clients at once (5000).",
            (all, text) => Count(text) is { } count ? all with { MaxClients = count } : null),
        new("max-clients-per-user", "N", "Let in so many clients of one user or one certificate at once (500); root is not limited.",
            (all, text) => Count(text) is { } count ? all with { MaxClientsPerUser = count } : null),
    ];

    /// <exception cref="VmException">The text is no value for it.</exception>
    public DaemonSettings Apply(DaemonSettings settings, string text, string where) => Set(settings, text)
        ?? throw new VmException(ErrorCode.ConfigUnsupported, $"{where}: '{text}' is no value for {Name}.", $"Give {Value}. {Help}");

    private static IPEndPoint? Endpoint(string text, int port)
    {
        if (text == "*") return new IPEndPoint(IPAddress.IPv6Any, port);
        if (text.StartsWith("*:", StringComparison.Ordinal)) text = $"[::]{text[1..]}";
        // A number alone would be read as an address: 16514 is 0.0.64.130.
        if (!text.Contains('.', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal)) return null;
        if (!IPEndPoint.TryParse(text, out var endpoint)) return null;
        return endpoint.Port == 0 ? new IPEndPoint(endpoint.Address, port) : endpoint;
    }

    private static bool IsPath(string text) => Path.IsPathRooted(text);

    private static PolkitUse? Use(string text) => text switch
    {
        "yes" => PolkitUse.Yes,
        "no" => PolkitUse.No,
        "auto" => PolkitUse.Auto,
        _ => null,
    };

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostClients
            ? count : null;
}
