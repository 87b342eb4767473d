using System.Text.Json;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Store;

/// <summary>How the outline of a definition stands in its column.</summary>
internal static class OutlineJson
{
    public static string Write(DefinitionOutline outline) => JsonColumn.Write(outline, Write);

    public static DefinitionOutline Read(string text) => JsonColumn.Read(text, Read);

    private static void Write(Utf8JsonWriter json, DefinitionOutline outline)
    {
        json.WriteNumber("memory", outline.Memory);
        json.WriteNumber("currentMemory", outline.CurrentMemory);
        json.WriteNumber("maximumVcpus", outline.MaximumVcpus);
        json.WriteNumber("vcpus", outline.Vcpus);
        json.WriteNumber("type", (int)outline.Type);
        json.WriteString("title", outline.Title);
        json.WriteStartObject("actions");
        json.WriteNumber("onPoweroff", (int)outline.Actions.OnPoweroff);
        json.WriteNumber("onReboot", (int)outline.Actions.OnReboot);
        json.WriteNumber("onCrash", (int)outline.Actions.OnCrash);
        json.WriteEndObject();
        json.WriteBoolean("hasSecrets", outline.HasSecrets);
        json.WriteBoolean("hasBalloon", outline.HasBalloon);
        json.WriteBoolean("hasIoThreads", outline.HasIoThreads);
        json.WriteString("agentChannel", outline.AgentChannel);
        json.WriteEach("disks", outline.Disks, Write);
        json.WriteEach("interfaces", outline.Interfaces, Write);
    }

    private static void Write(Utf8JsonWriter json, OutlinedDisk disk)
    {
        json.WriteString("target", disk.Target);
        json.WriteString("source", disk.Source);
        json.WriteString("alias", disk.Alias);
        if (disk.Image is { } image) json.WriteNumber("image", image);
    }

    private static void Write(Utf8JsonWriter json, OutlinedInterface card)
    {
        json.WriteString("target", card.Target);
        json.WriteString("mac", card.Mac);
        json.WriteBoolean("isGuestSide", card.IsGuestSide);
    }

    private static DefinitionOutline Read(JsonElement json) => new()
    {
        Memory = json.Member("memory")?.GetUInt64() ?? 0,
        CurrentMemory = json.Member("currentMemory")?.GetUInt64() ?? 0,
        MaximumVcpus = json.Member("maximumVcpus")?.GetUInt32() ?? 1,
        Vcpus = json.Member("vcpus")?.GetUInt32() ?? 1,
        Type = (VirtType)(json.Member("type")?.GetInt32() ?? 0),
        Title = json.Text("title"),
        Actions = json.Member("actions") is { } actions ? ReadActions(actions) : EndActions.Default,
        HasSecrets = json.Flag("hasSecrets"),
        HasBalloon = json.Flag("hasBalloon"),
        HasIoThreads = json.Flag("hasIoThreads"),
        AgentChannel = json.Text("agentChannel"),
        Disks = json.Each("disks", ReadDisk),
        Interfaces = json.Each("interfaces", ReadInterface),
    };

    private static EndActions ReadActions(JsonElement json)
    {
        var actions = new EndActions(
            ReadAction(json, "onPoweroff"), ReadAction(json, "onReboot"), ReadAction(json, "onCrash"));
        return actions == EndActions.Default ? EndActions.Default : actions; // Thousands of guests have these.
    }

    private static EndAction ReadAction(JsonElement json, string name) => (EndAction)(json.Member(name)?.GetInt32() ?? 0);

    private static OutlinedDisk ReadDisk(JsonElement json) => new(json.Text("target") ?? "", json.Text("source"))
    {
        Alias = json.Text("alias"),
        Image = json.Member("image")?.GetUInt32(),
    };

    private static OutlinedInterface ReadInterface(JsonElement json) => new(json.Text("target"), json.Text("mac"))
    {
        IsGuestSide = json.Flag("isGuestSide"),
    };
}
