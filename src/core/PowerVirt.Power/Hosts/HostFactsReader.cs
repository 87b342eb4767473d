using PowerVirt.Power.Spapr;

namespace PowerVirt.Power.Hosts;

/// <summary>Translates between a host-facts file and the facts, and refuses what no host can be.</summary>
internal static class HostFactsReader
{
    private static readonly (string Text, HostPlatform Value)[] Platforms =
    [
        ("bare-metal", HostPlatform.BareMetal), ("lpar", HostPlatform.Lpar), ("kvm-guest", HostPlatform.KvmGuest),
        ("not-power", HostPlatform.NotPower),
    ];

    private static readonly (string Text, KvmKind Value)[] Kvms =
    [
        ("none", KvmKind.None), ("hv", KvmKind.Hv), ("pr", KvmKind.Pr), ("nested-v1", KvmKind.NestedV1),
        ("nested-v2", KvmKind.NestedV2),
    ];

    /// <exception cref="FormatException">A member has a value that it cannot have.</exception>
    public static HostFacts Read(HostFactsJson json) => new(Cpu(json))
    {
        ThreadsPerCore = Within("threadsPerCore", json.ThreadsPerCore, 1, 1024),
        SmtOn = json.Smt,
        SubcoresPerCore = Within("subcoresPerCore", json.SubcoresPerCore, 1, 4),
        LogicalCpus = Within("logicalCpus", json.LogicalCpus, 1, 1 << 20),
        MemoryBytes = json.MemoryBytes >= 0 ? json.MemoryBytes : throw new FormatException("memoryBytes is negative."),
        PageSizeBytes = Within("pageSizeBytes", json.PageSizeBytes, 4096, 1 << 24),
        KernelRelease = json.KernelRelease,
        DevKvmProblem = json.DevKvmProblem,
        Capabilities = Checked(json.Capabilities),
    };

    public static HostFactsJson Write(HostFacts facts) => new()
    {
        Architecture = facts.Cpu.Architecture.Name,
        Platform = Platforms.First(row => row.Value == facts.Cpu.Platform).Text,
        Pvr = facts.Cpu.Pvr?.ToString(),
        Mode = facts.Cpu.IsInCompatMode ? facts.Cpu.Effective!.Name : null,
        Kvm = Kvms.First(row => row.Value == facts.Cpu.Kvm.Kind).Text,
        KvmProblem = facts.Cpu.Kvm.Reason,
        GuestMmu = (facts.Cpu.Mmu.Hash, facts.Cpu.Mmu.Radix) switch
        {
            (true, true) => ["hash", "radix"],
            (true, false) => ["hash"],
            (false, true) => ["radix"],
            _ => [],
        },
        ThreadsPerCore = facts.ThreadsPerCore,
        Smt = facts.SmtOn,
        SubcoresPerCore = facts.SubcoresPerCore,
        LogicalCpus = facts.LogicalCpus,
        MemoryBytes = facts.MemoryBytes,
        PageSizeBytes = facts.PageSizeBytes,
        KernelRelease = facts.KernelRelease,
        DevKvmProblem = facts.DevKvmProblem,
        Capabilities = facts.Capabilities,
    };

    private static HostCpu Cpu(HostFactsJson json)
    {
        var architecture = Architecture.Parse(json.Architecture);
        var platform = OneOf("platform", json.Platform, Platforms);
        var kind = OneOf("kvm", json.Kvm, Kvms);
        if (kind == KvmKind.None && string.IsNullOrWhiteSpace(json.KvmProblem))
            throw new FormatException("kvm is none, so kvmProblem must say why.");
        var kvm = kind == KvmKind.None ? KvmSupport.None(json.KvmProblem!) : new KvmSupport(kind);
        if (platform == HostPlatform.NotPower)
        {
            return json.Pvr is null && json.Mode is null && kind == KvmKind.None
                ? new HostCpu(architecture, null, null, null, platform, kvm, GuestMmus.Neither)
                : throw new FormatException("A host of platform not-power has no pvr, no mode and no kvm.");
        }

        if (json.Pvr is null) throw new FormatException("pvr is missing; write it as 0x004e1202.");
        var cpu = HostCpu.Of(architecture, Pvr.Parse(json.Pvr), platform, kvm, Mmus(json.GuestMmu));
        return json.Mode is null ? cpu : cpu with { Effective = Mode(cpu, json.Mode) };
    }

    private static Generation Mode(HostCpu cpu, string name)
    {
        if (!Generations.TryByName(name, out var mode))
            throw new FormatException($"mode is '{name}'; it is a generation such as {Generations.Power9}.");
        return mode == cpu.Raw || (mode.Level is { } level && cpu.Raw?.Level is { } own && level < own)
            ? mode
            : throw new FormatException(
                $"mode is {mode}, but a host with PVR {cpu.Pvr} is no {mode} and cannot run in its mode.");
    }

    private static GuestMmus Mmus(IReadOnlyList<string> names)
    {
        foreach (var name in names)
            if (name is not ("hash" or "radix"))
                throw new FormatException($"guestMmu has '{name}'; it takes hash and radix.");
        return new GuestMmus(names.Contains("hash"), names.Contains("radix"));
    }

    private static SpaprLimits? Checked(SpaprLimits? limits)
    {
        Check(SpaprCapabilities.Cfpc, limits?.Cfpc);
        Check(SpaprCapabilities.Sbbc, limits?.Sbbc);
        Check(SpaprCapabilities.Ibs, limits?.Ibs);
        return limits;
    }

    private static void Check(SpaprCapability capability, string? value)
    {
        if (value is null || capability.Values.Contains(value)) return;
        throw new FormatException(
            $"capabilities has {capability.Element} '{value}'; it takes {string.Join(", ", capability.Values)}.");
    }

    private static T OneOf<T>(string member, string text, (string Text, T Value)[] rows)
    {
        foreach (var row in rows)
            if (row.Text == text) return row.Value;
        throw new FormatException($"{member} is '{text}'; it takes {string.Join(", ", rows.Select(row => row.Text))}.");
    }

    private static int Within(string member, int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new FormatException($"{member} is {value}; it is {least} to {most}.");
}
