using PowerVirt.Cli.Daemon;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Cli.Output.Json;

/// <summary><c>show --json</c>.</summary>
/// <param name="Guest">As <c>list</c> tells it.</param>
/// <param name="Reason">Why it is in its state; null where there is nothing to tell.</param>
/// <param name="Xml">Its definition.</param>
internal sealed record ShowJson(ListedGuestJson Guest, string? Reason, string Xml)
{
    public static ShowJson Of(GuestRow guest, DomainStatus status, string xml) =>
        new(ListedGuestJson.Of(guest), StateWords.Reason(status), xml);
}
