using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Resolution;

/// <summary>
/// A CPU model by name under KVM: kvm-hv runs the host's own and no other, kvm-pr imitates older ones.
/// </summary>
internal static class KvmCustomModel
{
    public static CpuDecision Decide(CpuQuestion question, string model)
    {
        var host = question.Host;
        var name = Generations.FoldLegacy(model);
        var generation = Generations.ByName(name) ?? Generations.ByQemuModel(name);
        if (!host.IsInCompatMode)
        {
            var known = generation?.Name ?? name;
            if (question.Qemu.MeansHost(name) || (generation is not null && generation == host.Raw))
                return KvmResolution.Native(question, known, Own(model, known));
        }

        if (generation is null) return host.Kvm.Kind == KvmKind.Pr && question.Qemu.Find(name) is not null
            ? Imitated(question, name, null)
            : UnknownModel(question, model);
        if (generation.Level is not { } level || host.NewestLevel is not { } newest)
            return Foreign(question, generation);
        if (level > newest) return TooNew(question, generation, newest);
        if (host.Kvm.Kind == KvmKind.Pr) return question.Qemu.Knows(generation)
            ? Imitated(question, generation.Name, generation)
            : Refusals.QemuLacksModel(question, generation.Name);
        return question.Cpu.Match == CpuMatch.Minimum
            ? KvmResolution.Native(question, "host",
                $"At least {generation} is asked for; this host ({host.Described}) has more, and gives all.")
            : TooOld(question, generation, level);
    }

    private static string Own(string asked, string name) => asked == name
        ? $"{name} is asked for, and is what this host has."
        : $"{asked} is asked for; the chip's revision does not matter to a guest, and {name} is what this host has.";

    private static CpuDecision.Model Imitated(CpuQuestion question, string name, Generation? generation) => new(
        name, new CpuLine(name), question.IsPseries && generation is not null ? Predictions.Raw(generation) : null,
        $"{name} is asked for, and kvm-pr can imitate it.");

    private static CpuDecision.Refused TooOld(CpuQuestion question, Generation generation, CompatLevel level)
    {
        var host = question.Host;
        var instead = HostLevels.CanRun(host, level)
            ? $"Use compat mode: {Refusals.Xml(level)}."
            : $"Compat mode {level} needs a hash page table, which KVM here cannot give: " +
            "take mode='host-passthrough', or a bare-metal POWER8 or POWER9 host.";
        return new CpuDecision.Refused(CpuFault.Incompatible,
            $"The guest asks for a {generation} CPU, but KVM on this host ({host.Described}) " +
            "runs no CPU but the host's own.",
            instead, LibvirtMismatch(generation.Name));
    }

    private static CpuDecision.Refused TooNew(CpuQuestion question, Generation generation, CompatLevel newest)
    {
        var host = question.Host;
        var best = HostLevels.Newest(host);
        return new CpuDecision.Refused(CpuFault.Incompatible,
            $"The guest asks for a {generation} CPU, but this host ({host.Described}) reaches {newest} only.",
            $"Run it on a {generation} host, or " +
            (best is null ? "take mode='host-passthrough'." : $"write {Refusals.Xml(best)}."),
            LibvirtMismatch(generation.Name));
    }

    private static CpuDecision.Refused Foreign(CpuQuestion question, Generation generation) => new(
        CpuFault.Incompatible,
        $"The guest asks for a {generation} CPU, but this host has a {question.Host.Described}.",
        $"Run it on a {generation} host, or emulate it with <domain type='qemu'> (--virt-type qemu).",
        LibvirtMismatch(generation.Name));

    private static CpuDecision.Refused UnknownModel(CpuQuestion question, string model) => new(CpuFault.Internal,
        $"The guest asks for CPU model '{model}', which KVM on this host ({question.Host.Described}) does not know.",
        question.Host is { Raw: { } own, IsInCompatMode: false }
            ? $"Take mode='host-model', or the model {own}."
            : "Take mode='host-model'.",
        $"internal error: Unknown CPU model {model}");

    private static string LibvirtMismatch(string model) =>
        $"{Refusals.Incompatible}: host CPU model does not match required CPU model {model}";
}
