using System.Collections.Immutable;

namespace PowerVirt.Domain.Extensions;

/// <summary>What a definition tells QEMU past all checks (libvirt's namespace for QEMU).</summary>
public sealed record QemuExtensions
{
    /// <summary>Words appended to QEMU's command line as they are.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Variables added to QEMU's environment.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Environment { get; init; } = [];

    /// <summary>libvirt's names of things that QEMU is to be thought able to do.</summary>
    public ImmutableArray<string> AddedCapabilities { get; init; } = [];

    public ImmutableArray<string> RemovedCapabilities { get; init; } = [];

    /// <summary>How QEMU treats what it has deprecated: <c>omit</c>, <c>reject</c> or <c>crash</c>.</summary>
    public string? DeprecationBehavior { get; init; }

    /// <summary>Properties of single devices.</summary>
    public ImmutableArray<DeviceOverride> Overrides { get; init; } = [];

    public bool IsEmpty =>
        Arguments.IsEmpty && Environment.IsEmpty && AddedCapabilities.IsEmpty && RemovedCapabilities.IsEmpty
        && DeprecationBehavior is null && Overrides.IsEmpty;
}

/// <summary>Properties of one device, which is named by its alias.</summary>
public sealed record DeviceOverride(string Alias, ImmutableArray<PropertyOverride> Properties);

/// <summary>A property and what it becomes; the value is null with <see cref="PropertyOverrideType.Remove"/>.</summary>
public sealed record PropertyOverride(string Name, PropertyOverrideType Type, string? Value);

/// <summary>What a property becomes.</summary>
public enum PropertyOverrideType
{
    Remove,
    Text,
    Signed,
    Unsigned,
    Bool,
}
