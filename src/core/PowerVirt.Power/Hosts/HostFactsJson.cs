using System.Text.Json.Serialization;
using PowerVirt.Power.Spapr;

namespace PowerVirt.Power.Hosts;

/// <summary>The members of a host-facts file, as they stand there.</summary>
internal sealed record HostFactsJson
{
    public required string Architecture { get; init; }

    public required string Platform { get; init; }

    public string? Pvr { get; init; }

    /// <summary>The generation in whose mode the host itself runs, where that is not its chip's.</summary>
    public string? Mode { get; init; }

    public required string Kvm { get; init; }

    public string? KvmProblem { get; init; }

    public IReadOnlyList<string> GuestMmu { get; init; } = [];

    public int ThreadsPerCore { get; init; } = 1;

    public bool Smt { get; init; }

    public int SubcoresPerCore { get; init; } = 1;

    public int LogicalCpus { get; init; } = 1;

    public long MemoryBytes { get; init; }

    public int PageSizeBytes { get; init; } = 65536;

    public string KernelRelease { get; init; } = "";

    public string? DevKvmProblem { get; init; }

    public SpaprLimits? Capabilities { get; init; }
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
