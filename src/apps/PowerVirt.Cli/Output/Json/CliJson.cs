using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PowerVirt.Cli.Output.Json;

/// <summary>
/// The JSON that powervirt writes; docs/cli.md describes each shape, and members are only ever added.
/// </summary>
internal static class CliJson
{
    // Nothing here ends in HTML, so `power7+` may stay as it is.
    public static CliJsonContext Context { get; } = new(new JsonSerializerOptions(CliJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>For what is written one object a line.</summary>
    public static CliJsonContext Lines { get; } = new(new JsonSerializerOptions(Context.Options) { WriteIndented = false });

    public static void Write<T>(Terminal terminal, T value, JsonTypeInfo<T> type)
    {
        terminal.Out.Write(JsonSerializer.Serialize(value, type));
        terminal.Out.Write('\n');
    }
}

/// <summary>Serializes without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(ExplainJson))]
[JsonSerializable(typeof(HostJson))]
[JsonSerializable(typeof(CpuModelsJson))]
[JsonSerializable(typeof(CpuComparisonJson))]
[JsonSerializable(typeof(CpuBaselineJson))]
[JsonSerializable(typeof(ListJson))]
[JsonSerializable(typeof(ShowJson))]
[JsonSerializable(typeof(StatsJson))]
[JsonSerializable(typeof(GuestEventJson))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
