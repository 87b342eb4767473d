namespace PowerVirt.Power;

/// <summary>What a <c>&lt;cpu&gt;</c> element asks for, reduced to what decides about the CPU.</summary>
public sealed record RequestedCpu(CpuMode Mode)
{
    /// <summary>No <c>&lt;cpu&gt;</c> element, or one that says nothing about the model.</summary>
    public static readonly RequestedCpu None = new(CpuMode.None);

    public static readonly RequestedCpu HostPassthrough = new(CpuMode.HostPassthrough);

    public static readonly RequestedCpu Maximum = new(CpuMode.Maximum);

    /// <summary>The text of <c>&lt;model&gt;</c>: a compat level with host-model, a CPU model with custom.</summary>
    public string? Model { get; init; }

    /// <summary>The text of <c>&lt;vendor&gt;</c>.</summary>
    public string? Vendor { get; init; }

    /// <summary>The element's <c>&lt;arch&gt;</c>, which only a comparison looks at.</summary>
    public Architecture? Architecture { get; init; }

    public CpuMatch Match { get; init; } = CpuMatch.Exact;

    public CpuFallback Fallback { get; init; } = CpuFallback.Allow;

    /// <summary>host-model, held to a compat level if one is named.</summary>
    public static RequestedCpu HostModel(string? level = null) => new(CpuMode.HostModel) { Model = level };

    public static RequestedCpu Custom(string model, CpuMatch match = CpuMatch.Exact) =>
        new(CpuMode.Custom) { Model = model, Match = match };
}

/// <summary>The <c>mode</c> of a <c>&lt;cpu&gt;</c> element.</summary>
public enum CpuMode
{
    None,
    Custom,
    HostModel,
    HostPassthrough,
    Maximum,
}

/// <summary>The <c>match</c> of a <c>&lt;cpu&gt;</c> element.</summary>
public enum CpuMatch
{
    /// <summary>The model is the least that will do.</summary>
    Minimum,
    Exact,
    Strict,
}

/// <summary>The <c>fallback</c> of <c>&lt;model&gt;</c>: what to do when QEMU does not know the model.</summary>
public enum CpuFallback
{
    Allow,
    Forbid,
}
