using System.Text.Json.Serialization;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Store;

/// <summary>How outlines and traces are written into their columns.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DefinitionOutline))]
[JsonSerializable(typeof(GuestTraces))]
internal sealed partial class StoreJson : JsonSerializerContext;
