using System.Text.Json.Serialization;
using PowerVirt.Power.Spapr;

namespace PowerVirt.Power.Hosts;

/// <summary>The members of a host-facts file, as they stand there.</summary>
/// <remarks>
/// Members with a default have setters, because generated code gives init-only ones that are absent a zero.
/// </remarks>
internal sealed record HostFactsJson
{
    public required string Architecture { get; init; }

    public required string Platform { get; init; }

    public string? Pvr { get; set; }

    /// <summary>The generation in whose mode the host itself runs, where that is not its chip's.</summary>
    public string? Mode { get; set; }

    public required string Kvm { get; init; }

    public string? KvmProblem { get; set; }

    public IReadOnlyList<string> GuestMmu { get; set; } = [];

    public int ThreadsPerCore { get; set; } = 1;

    public bool Smt { get; set; }

    public int SubcoresPerCore { get; set; } = 1;

    public int LogicalCpus { get; set; } = 1;

    public long MemoryBytes { get; set; }

    public int PageSizeBytes { get; set; } = 65536;

    public string KernelRelease { get; set; } = "";

    public string? DevKvmProblem { get; set; }

    public SpaprLimits? Capabilities { get; set; }
}

/// <summary>Serializes without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    RespectNullableAnnotations = true,
    MaxDepth = 4,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(HostFactsJson))]
internal sealed partial class HostFactsJsonContext : JsonSerializerContext;
