using System.Text.Json;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>One QMP command of the probe; the only argument any of them has is a type's name.</summary>
/// <param name="Command">Such as <c>query-machines</c>.</param>
/// <param name="TypeName">The type that <c>device-</c> or <c>qom-list-properties</c> is asked about.</param>
public sealed record CapabilityQuestion(string Command, string? TypeName = null)
{
    /// <summary>The command's arguments, a JSON object; null for none.</summary>
    public string? Arguments => TypeName is null ? null : $$"""{"typename": {{Quote(TypeName)}}}""";

    /// <summary>The command as QMP takes it, on one line.</summary>
    public string ToJson(string id)
    {
        var arguments = Arguments is null ? "" : $", \"arguments\": {Arguments}";
        return $$"""{"execute": {{Quote(Command)}}{{arguments}}, "id": {{Quote(id)}}}""";
    }

    public override string ToString() => TypeName is null ? Command : $"{Command} {TypeName}";

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
