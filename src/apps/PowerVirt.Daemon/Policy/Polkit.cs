using System.Globalization;
using System.Net.Sockets;
using PowerVirt.Daemon.Settings;
using PowerVirt.Daemon.Starting;
using PowerVirt.Domain;
using PowerVirt.Rpc;

namespace PowerVirt.Daemon.Policy;

/// <summary>Asks polkit whether a local user may come in.</summary>
/// <remarks>Source: polkit's reference, org.freedesktop.PolicyKit1.Authority.</remarks>
/// <param name="bus">The path of the system bus's socket.</param>
internal sealed class Polkit(string bus)
{
    /// <summary>What a user must be allowed to do; packaging/polkit says who is by default.</summary>
    public const string Manage = "org.powervirt.manage", Monitor = "org.powervirt.monitor";

    private const string Service = "org.freedesktop.PolicyKit1", Authority = "/org/freedesktop/PolicyKit1/Authority",
        AuthorityType = "org.freedesktop.PolicyKit1.Authority";

    private const uint AllowUserInteraction = 1;
    private static readonly TimeSpan SearchTakes = TimeSpan.FromSeconds(5);

    /// <summary>Where the environment says, or where it always is.</summary>
    private static string BusPath
    {
        get
        {
            const string Given = "unix:path=";
            var address = Environment.GetEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS")?.Split(';', ',')[0];
            return address?.StartsWith(Given, StringComparison.Ordinal) == true
                ? Uri.UnescapeDataString(address[Given.Length..]) : "/run/dbus/system_bus_socket";
        }
    }

    /// <summary>polkit, or null where nobody is to be asked.</summary>
    /// <exception cref="VmException">It is to be asked, and does not run.</exception>
    public static async Task<Polkit?> FindAsync(PolkitUse use, bool isHosts)
    {
        if (use == PolkitUse.No || (use == PolkitUse.Auto && !isHosts)) return null;
        var path = BusPath;
        using var limit = new CancellationTokenSource(SearchTakes);
        try
        {
            using var connection = await BusConnection.ConnectAsync(path, UserIds.Effective, limit.Token);
            if (await connection.HasAsync(Service, limit.Token)) return new Polkit(path);
            return use == PolkitUse.Auto ? null : throw Missing($"nobody has the name {Service} on the bus at {path}", null);
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
        {
            return use == PolkitUse.Auto ? null : throw Missing($"the bus at {path} does not answer: {error.Message}", error);
        }
    }

    /// <summary>Asks about a caller; polkit may ask its user for a password meanwhile.</summary>
    /// <exception cref="IOException">polkit does not answer.</exception>
    /// <exception cref="SocketException">There is no bus any more.</exception>
    public async Task<Verdict> AskAsync(CallerIdentity caller, string action, CancellationToken cancellation)
    {
        if (caller is not { ProcessId: { } pid, UserId: { } user }) return new Verdict(false, false, false);
        var body = new BusWriter().Align(8).Text("unix-process").Array(details =>
            {
                Detail(details, "pid", "u").UInt32((uint)pid);
                Detail(details, "start-time", "t").UInt64(BeginOf(pid));
                Detail(details, "uid", "i").UInt32(user);
            })
            .Text(action).Array(_ => { }).UInt32(AllowUserInteraction).Text("").ToArray();
        using var connection = await BusConnection.ConnectAsync(bus, UserIds.Effective, cancellation);
        var answer = await connection.CallAsync(
            Service, Authority, AuthorityType, "CheckAuthorization", "(sa{sv})sa{ss}us", body, cancellation);
        return Read(answer);
    }

    private static BusWriter Detail(BusWriter details, string key, string type) => details.Align(8).Text(key).Signature(type);

    private static Verdict Read(BusAnswer answer)
    {
        if (answer.Signature != "(bba{ss})") throw new IOException($"polkit answered with '{answer.Signature}'.");
        var reader = answer.Reader();
        var (isAuthorized, isChallenge, isDismissed) = (reader.Boolean(), reader.Boolean(), false);
        for (var end = reader.ArrayEnd(); reader.Position < end;)
        {
            reader.Align(8);
            isDismissed |= reader.Text() == "polkit.dismissed";
            reader.Text();
        }

        return new Verdict(isAuthorized, isChallenge, isDismissed);
    }

    /// <summary>When the process began: another one that gets its number later is not meant.</summary>
    private static ulong BeginOf(int pid)
    {
        const int StartTime = 19;
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return ulong.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[StartTime], CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException($"The process {pid} has ended.", error);
        }
    }

    private static VmException Missing(string why, Exception? cause) => new(
        ErrorCode.ConfigUnsupported, $"polkit is to be asked who may come in, but {why}.",
        "Start polkit, or set polkit = no: root and the group powervirt may come in then.", cause);
}

/// <summary>What polkit says of a user.</summary>
/// <param name="IsAuthorized">It may.</param>
/// <param name="IsChallenge">It might, if it could be asked for a password.</param>
/// <param name="IsDismissed">It was asked, and did not want to say.</param>
internal sealed record Verdict(bool IsAuthorized, bool IsChallenge, bool IsDismissed);
