using System.Text;
using System.Text.Json.Nodes;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Conformance.Guests;

/// <summary>A recorded conversation with a running guest's monitor: what is asked must be what was asked then.</summary>
internal sealed class RecordedMonitor(string path)
{
    private readonly Queue<JsonObject> _messages = new(File.ReadAllText(path).ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(text => text.Trim().Length > 0)
        .Select(text => JsonNode.Parse(text)!.AsObject()));

    public bool IsAtEnd => _messages.Count == 0;

    /// <summary>The answer; a question that was not asked then is an error.</summary>
    public ReadOnlyMemory<byte> Ask(QmpCommand command)
    {
        if (!_messages.TryDequeue(out var asked)) throw new InvalidDataException($"nothing was asked any more, but {command.Name} is");
        var arguments = command.Arguments is { } text ? JsonNode.Parse(text) : null;
        if (asked["execute"]!.GetValue<string>() != command.Name || !JsonNode.DeepEquals(asked["arguments"], arguments))
            throw new InvalidDataException($"asked was {asked.ToJsonString()}, not {command.Name} {command.Arguments}");
        return Encoding.UTF8.GetBytes(_messages.Dequeue()["return"]!.ToJsonString());
    }
}
