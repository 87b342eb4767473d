using PowerVirt.Power;

namespace PowerVirt.Cli.Output.Json;

/// <summary><c>cpu models --json</c>.</summary>
internal sealed record CpuModelsJson(IReadOnlyList<GenerationJson> Generations, IReadOnlyList<LevelJson> Levels)
{
    public static CpuModelsJson All() => new(
        [.. Power.Generations.All.Select(GenerationJson.Of)],
        [.. CompatLevels.All.Select(LevelJson.Of)]);
}

/// <summary>One generation.</summary>
internal sealed record GenerationJson(
    string Name, string Vendor, string? Level, int ThreadsPerCore, string QemuModel, IReadOnlyList<ChipJson> Chips)
{
    public static GenerationJson Of(Generation generation) => new(
        generation.Name, generation.Vendor, generation.Level?.Name, generation.ThreadsPerCore, generation.QemuModel,
        [.. generation.Chips.Select(ChipJson.Of)]);
}

/// <summary>One chip family of a generation.</summary>
internal sealed record ChipJson(string Name, string Pvr, string Mask, string? Level)
{
    public static ChipJson Of(ChipFamily chip) =>
        new(chip.Name, chip.Value.ToString(), new Pvr(chip.Mask).ToString(), chip.Level?.Name);
}

/// <summary>One compat level.</summary>
internal sealed record LevelJson(
    string Name, string LogicalPvr, string Isa, int MaxThreads, bool NeedsHash, string Brings)
{
    public static LevelJson Of(CompatLevel level) =>
        new(level.Name, level.LogicalPvr.ToString(), level.Isa, level.MaxThreads, level.NeedsHash, level.Brings);
}
