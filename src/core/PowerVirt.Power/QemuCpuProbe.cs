using System.Collections.Immutable;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Power;

/// <summary>Turns what QEMU answers into facts about its CPUs, so that nothing hangs on a version number.</summary>
internal static class QemuCpuProbe
{
    public static QemuCpuFacts Facts(
        ImmutableArray<QemuCpuModel> models, string? defaultCpuType, bool hasMaxCpuCompat, bool hasCpuCompat)
    {
        var knowsPower11 = Knows(models, Generations.Power11);
        return new QemuCpuFacts(models, DefaultName(models, defaultCpuType), hasMaxCpuCompat, hasCpuCompat, Levels(models))
        {
            // The comparison as numbers came with POWER11, to keep it from being taken for POWER10.
            ComparesLevelsAsNumbers = knowsPower11,
        };
    }

    public static QemuCpuFacts OnHost(QemuCpuFacts facts, HostCpu host)
    {
        var wasHost = facts.DefaultModel is { } name && facts.MeansHost(name);
        var own = host.Kvm.Works ? host.Raw : null;
        var models = facts.Models
            .Where(model => model.Name != "host")
            .Select(model => model with { TypeName = Retold(model, own) });
        if (own is not null) models = models.Append(new QemuCpuModel("host", HostType));
        return facts with { Models = [.. models], DefaultModel = wasHost && own is not null ? own.Name : facts.DefaultModel };
    }

    private const string HostType = "host-powerpc64-cpu";

    private static string? Retold(QemuCpuModel model, Generation? own) =>
        own is not null && string.Equals(model.Name, own.Name, StringComparison.OrdinalIgnoreCase) ? HostType
        : model.IsHost ? null
        : model.TypeName;

    private static bool Knows(ImmutableArray<QemuCpuModel> models, Generation generation) =>
        models.Any(model => Generations.ByQemuModel(model.Name) == generation);

    // QEMU lists no levels, but each one came together with the CPU of the same name; power6 and power7 are older than either.
    private static ImmutableArray<CompatLevel> Levels(ImmutableArray<QemuCpuModel> models) =>
    [
        .. CompatLevels.All.Where(level => level <= CompatLevels.Power7Plus
            || Generations.All.Any(generation => generation.Level == level && Knows(models, generation))),
    ];

    // libvirt shows the first name of the default type; the generation's own name where it is one.
    private static string? DefaultName(ImmutableArray<QemuCpuModel> models, string? type)
    {
        if (type is null) return null;
        var named = models.FirstOrDefault(model => model.TypeName == type && model.Name != "host")?.Name;
        var name = named ?? WithoutSuffix(type);
        return Generations.ByQemuModel(name)?.Name ?? name;
    }

    private static string WithoutSuffix(string type) =>
        type.LastIndexOf("-powerpc", StringComparison.Ordinal) is > 0 and var end ? type[..end] : type;
}
