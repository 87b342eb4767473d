using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Resolution;

/// <summary>The rules under TCG, where QEMU plays any CPU it knows and the host's own does not matter.</summary>
internal static class TcgResolution
{
    public static CpuDecision Decide(CpuQuestion question) => question.Cpu switch
    {
        { Mode: CpuMode.HostPassthrough } => Refusals.ModeUnsupported(question, "host-passthrough",
            "The guest asks for the host's own CPU (host-passthrough), but an emulated guest has none of it.",
            "Take mode='host-model', which is native under KVM and the machine's default CPU when emulated."),
        { Mode: CpuMode.Maximum } => Maximum(question),
        { Mode: CpuMode.HostModel, Model: { } level } => AtLevel(question, level),
        { Mode: CpuMode.HostModel } =>
            Default(question, "host-model means the machine's default CPU when the guest is emulated"),
        { Mode: CpuMode.Custom, Model: { } model } => Custom(question, model),
        _ => Default(question, "The definition names no CPU; the machine has a default one"),
    };

    private static CpuDecision.Model Default(CpuQuestion question, string why) =>
        question.Qemu.DefaultModel is { } model
            ? Named(question, model, $"{why}, {model}.")
            : new CpuDecision.Model(null, new CpuLine(null), null, $"{why}, which QEMU chooses.");

    private static CpuDecision.Model Named(CpuQuestion question, string model, string why) =>
        new(model, new CpuLine(model), View(question, Generations.ByQemuModel(model)), why);

    private static GuestView? View(CpuQuestion question, Generation? generation) =>
        question.IsPseries && generation?.Reaches is { } level
            ? Predictions.Architected(level, level, GuestMmus.Both)
            : null;

    private static CpuDecision Maximum(CpuQuestion question)
    {
        // Until 7.0 `max` was a 32-bit 7400, which no pseries machine takes.
        if (question.Qemu.Find("max") is { } max && (!question.IsPseries || Behind(max) is not null))
        {
            return new CpuDecision.Model(
                "max", new CpuLine("max"), View(question, Behind(max)), "QEMU has a model of all it can emulate.");
        }

        return Refusals.ModeUnsupported(question, "maximum",
            "The guest asks for mode='maximum', but this QEMU lists no such CPU for the machine.",
            "Name a model (<cpu mode='custom'><model>POWER10</model></cpu>), or leave <cpu> out for the default.");
    }

    private static Generation? Behind(QemuCpuModel model) =>
        model.TypeName is { } type ? Generations.ByQemuModel(type.Split('-')[0]) : null;

    private static CpuDecision Custom(CpuQuestion question, string model)
    {
        var name = Generations.FoldLegacy(model);
        var generation = Generations.ByName(name) ?? Generations.ByQemuModel(name);
        if (question.IsPseries && generation is { Level: null }) return Refusals.NotForPseries(generation);
        var known = question.Qemu.Find(name) is not null ? Known(name, generation)
            : generation is not null && question.Qemu.Find(generation.QemuModel) is { } other ? other.Name
            : null;
        if (known is not null) return Named(question, known, Asked(model, known));
        return Refusals.QemuLacksModel(question, name);
    }

    private static string Asked(string model, string known) =>
        known == model ? $"{model} is asked for." : $"{model} is asked for; QEMU calls it {known}.";

    // QEMU does not mind case, so a generation gets libvirt's name; one chip of several keeps its own.
    private static string Known(string name, Generation? generation) =>
        string.Equals(name, generation?.Name, StringComparison.OrdinalIgnoreCase) ? generation!.Name : name;

    private static CpuDecision AtLevel(CpuQuestion question, string text)
    {
        if (!question.IsPseries) return Refusals.NotPseries(text);
        if (!CompatLevels.TryParse(text, out var level)) return Refusals.UnknownLevel(text);
        if (!question.Qemu.Levels.Contains(level)) return Refusals.QemuLacksLevel(question, level);
        if (Carrier(question.Qemu, level) is not { Reaches: { } cpuLevel } cpu)
            return Refusals.QemuLacksLevel(question, level);
        if (!question.Qemu.Takes(level, cpuLevel)) return Refusals.QemuRejectsLevel(level, cpuLevel);
        if (CompatLines.Of(question.Qemu, cpu.Name, level) is not var (form, line))
            return Refusals.QemuCannotCompat(level);
        var why = cpu.Name == question.Qemu.DefaultModel
            ? $"The guest asks for {level}; emulated, that is the machine's default CPU, {cpu}, held to it."
            : $"The guest asks for {level}, above the machine's default CPU; {cpu} is the oldest that reaches it.";
        return new CpuDecision.Compat(level, form, line, Predictions.Architected(level, cpuLevel, GuestMmus.Both), why);
    }

    // The machine's default CPU if it reaches the level; else the oldest CPU that does.
    private static Generation? Carrier(QemuCpuFacts qemu, CompatLevel level)
    {
        if (qemu.DefaultModel is { } name && Generations.ByName(name) is { Reaches: { } own } usual && own >= level)
            return usual;
        return Generations.All.FirstOrDefault(
            generation => generation.Reaches >= level && qemu.Find(generation.QemuModel) is not null);
    }
}
