using System.Collections.Immutable;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Power;

/// <summary>Turns what QEMU answers into facts about its CPUs, so that nothing hangs on a version number.</summary>
internal static class QemuCpuProbe
{
    public static QemuCpuFacts Facts(ImmutableArray<QemuCpuModel> models)
    {
        var facts = new QemuCpuFacts(models, null, HasMaxCpuCompat: false, HasCpuCompatProperty: false, []);
        return facts with
        {
            Levels = [.. CompatLevels.All.Where(level => CameWith(facts, level))],

            // The comparison as numbers came with POWER11, to keep it from being taken for POWER10.
            ComparesLevelsAsNumbers = facts.Knows(Generations.Power11),
        };
    }

    public static QemuCpuFacts OnHost(QemuCpuFacts facts, HostCpu host)
    {
        var own = host.Kvm.Works ? host.Raw : null;
        var models = facts.Models
            .Where(model => model.Name != "host")
            .Select(model => model with { TypeName = Retold(model, own) });
        if (own is not null) models = models.Append(new QemuCpuModel("host", HostType));
        return facts with { Models = [.. models], DefaultModel = Default(facts.DefaultModel, own) };
    }

    private const string HostType = "host-powerpc64-cpu";

    // Under KVM every pseries machine's default is the host's CPU (QEMU, target/ppc/kvm.c,
    // kvm_ppc_register_host_cpu_type).
    private static string? Default(string? usual, Generation? own) =>
        own is not null && usual is not null && Generations.ByName(usual) is { Level: not null } ? own.Name : usual;

    private static string? Retold(QemuCpuModel model, Generation? own) =>
        own is not null && string.Equals(model.Name, own.Name, StringComparison.OrdinalIgnoreCase) ? HostType
        : model.IsHost ? null
        : model.TypeName;

    // QEMU lists no levels, but each one came together with the CPU of the same name; power6 to power7+ are older than
    // any.
    private static bool CameWith(QemuCpuFacts facts, CompatLevel level) => level <= CompatLevels.Power7Plus
        || Generations.All.Any(generation => generation.Level == level && facts.Knows(generation));

    // libvirt shows the first name of the default type; the generation's own name where it is one.
    public static string? DefaultName(ImmutableArray<QemuCpuModel> models, string? type)
    {
        if (type is null) return null;
        var named = models.FirstOrDefault(model => model.TypeName == type && model.Name != "host")?.Name;
        var name = named ?? WithoutSuffix(type);
        return Generations.ByQemuModel(name)?.Name ?? name;
    }

    private static string WithoutSuffix(string type) =>
        type.LastIndexOf("-powerpc", StringComparison.Ordinal) is > 0 and var end ? type[..end] : type;
}
