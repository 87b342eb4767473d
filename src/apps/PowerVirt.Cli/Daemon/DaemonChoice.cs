using PowerVirt.Domain;

namespace PowerVirt.Cli.Daemon;

/// <summary>Decides which daemon is meant.</summary>
/// <param name="Environment">Reads a variable.</param>
/// <param name="ProgramFolder">Where powervirtd lies beside powervirt.</param>
internal sealed record DaemonChoice(Func<string, string?> Environment, string ProgramFolder)
{
    /// <summary>The variable that stands for <c>--connect</c>.</summary>
    public const string Variable = "POWERVIRT_CONNECT";

    private const string Schemes = "It takes the path of a socket, qemu:///system, qemu:///session, or " +
        "qemu+unix:///system?socket=PATH.";

    /// <summary>The places to try in turn.</summary>
    /// <param name="asked">The value of <c>--connect</c>.</param>
    /// <exception cref="VmException">It names no daemon that can be reached.</exception>
    public IReadOnlyList<DaemonPlace> Find(string? asked)
    {
        var (name, origin) = asked is not null ? (asked, "--connect") : (Environment(Variable), Variable);
        if (name is not { Length: > 0 }) return [DaemonPlace.System, DaemonPlace.OfSession(Environment)];
        return [Named(name, origin)];
    }

    private DaemonPlace Named(string name, string origin) => name switch
    {
        "system" or "qemu:///system" => DaemonPlace.System,
        "session" or "qemu:///session" => DaemonPlace.OfSession(Environment),
        _ when SocketOf(name) is { } socket => DaemonPlace.At(socket),
        _ => throw new VmException(ErrorCode.InvalidArgument, $"{origin} names no daemon on this host: '{name}'.", Schemes),
    };

    private static string? SocketOf(string name)
    {
        if (name.StartsWith("unix:", StringComparison.Ordinal)) return name["unix:".Length..];
        if (!name.Contains("://", StringComparison.Ordinal)) return name.Contains('/', StringComparison.Ordinal) ? name : null;
        if (!name.StartsWith("qemu+unix:///", StringComparison.Ordinal)) return null;
        return Uri.TryCreate(name, UriKind.Absolute, out var uri)
            ? uri.Query.TrimStart('?').Split('&').Where(pair => pair.StartsWith("socket=", StringComparison.Ordinal))
                .Select(pair => Uri.UnescapeDataString(pair["socket=".Length..])).FirstOrDefault()
            : null;
    }
}
