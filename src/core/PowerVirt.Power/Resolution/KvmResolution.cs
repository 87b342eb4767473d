using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Resolution;

/// <summary>The rules under KVM, where a guest has the host's own CPU, whole or held to a level.</summary>
internal static class KvmResolution
{
    public static CpuDecision Decide(CpuQuestion question) =>
        CannotAccelerate(question) ?? WrongVendor(question) ?? question.Cpu switch
        {
            { Mode: CpuMode.HostPassthrough } =>
                Native(question, "host", "host-passthrough asks for the host's own CPU."),
            { Mode: CpuMode.Maximum } => Native(question, "host", "The most that KVM can give is the host's own CPU."),
            { Mode: CpuMode.HostModel, Model: null } =>
                Native(question, "host", "host-model without a level is native mode."),
            { Mode: CpuMode.HostModel, Model: { } level } => AtLevel(question, level),
            { Mode: CpuMode.Custom, Model: { } model } => KvmCustomModel.Decide(question, model),
            _ => Default(question),
        };

    /// <summary>
    /// The host's own generation; on a host that is itself in compat mode, held to the mode it is in.
    /// </summary>
    public static CpuDecision Native(CpuQuestion question, string name, string why)
    {
        var host = question.Host;
        if (question.IsPseries && host.IsInCompatMode && host.Effective!.Level is { } level)
        {
            // The hypervisor below refuses a guest of a level it keeps from this host ("couldn't set guest wide
            // elements").
            return Held(question, level, $"{why} This host, a {host.Described}, gives its guests {level} at most.");
        }

        if (Generations.ByName(name) is { } named && host.Raw is { } own && named != own)
        {
            return new CpuDecision.Native(
                new CpuLine(name), null, $"{why} (By its PVR the host is a {own}; QEMU was asked elsewhere.)");
        }

        return new CpuDecision.Native(new CpuLine(name), question.IsPseries ? Predictions.Native(host) : null, why);
    }

    private static CpuDecision AtLevel(CpuQuestion question, string text)
    {
        if (!question.IsPseries) return Refusals.NotPseries(text);
        if (!CompatLevels.TryParse(text, out var level)) return Refusals.UnknownLevel(text);
        var why = level == question.Host.NewestLevel
            ? $"The guest asks for {level}, this host's own level; it stays there when it moves to a newer host."
            : $"The guest asks for {level}; this host ({question.Host.Described}) can hold a guest to it.";
        return Held(question, level, why);
    }

    private static CpuDecision Held(CpuQuestion question, CompatLevel level, string why)
    {
        if (HostLevels.Refusal(question.Host, level) is { } refusal) return refusal;
        if (!question.Qemu.Levels.Contains(level)) return Refusals.QemuLacksLevel(question, level);
        var chip = ChipLevel(question.Host);
        if (!question.Qemu.Takes(level, chip)) return Refusals.QemuRejectsLevel(level, chip);
        return CompatLines.Of(question.Qemu, "host", level) is var (form, line)
            ? new CpuDecision.Compat(level, form, line,
                Predictions.Architected(level, question.Host.NewestLevel!, question.Host.Mmu), why)
            : Refusals.QemuCannotCompat(level);
    }

    // QEMU goes by the chip, also where the host itself is in compat mode.
    private static CompatLevel ChipLevel(HostCpu host) => (host with { Effective = host.Raw }).NewestLevel!;

    private static CpuDecision Default(CpuQuestion question)
    {
        const string Unnamed = "The definition names no CPU";
        var (host, qemu) = (question.Host, question.Qemu);
        if (qemu.DefaultModel is not { } model)
        {
            return question.IsPseries
                ? Native(question, "host", $"{Unnamed}; under KVM that is the host's own.")
                : new CpuDecision.Model(null, new CpuLine(null), null, $"{Unnamed}; QEMU takes the machine's own.");
        }

        if (qemu.MeansHost(model))
            return Native(question, model, $"{Unnamed}; QEMU's default here is {model}, the host's own CPU.");
        if (Generations.ByName(model) is { } generation && generation == host.Raw)
            return Native(question, model, $"{Unnamed}; the machine's default is {model}, which is what the host has.");
        return question.IsPseries || host.Kvm.Kind != KvmKind.Pr
            ? Native(question, "host",
                $"{Unnamed}; the machine's default, {model}, is foreign to this host ({host.Described}), " +
                "so the guest gets the host's own.")
            : new CpuDecision.Model(model, new CpuLine(model), null, $"{Unnamed}; the machine's default is {model}.");
    }

    private static CpuDecision.Refused? CannotAccelerate(CpuQuestion question)
    {
        var host = question.Host;
        if (!host.Kvm.Works) return Refusals.NoKvm(host);
        if (!question.Guest.CanRunNatively(host.Architecture))
        {
            var reason = $"its CPU ({host.Architecture}) does not run {question.Guest} code";
            return Refusals.NoKvm(host with { Kvm = KvmSupport.None(reason) });
        }

        return question.Machine == MachineKind.PowerNv
            ? new CpuDecision.Refused(CpuFault.Unsupported, "powernv machines do not run under KVM.",
                "Take machine='pseries', or emulate it with <domain type='qemu'> (--virt-type qemu).",
                "internal error: The powernv machine does not work with KVM acceleration")
            : null;
    }

    private static CpuDecision.Refused? WrongVendor(CpuQuestion question) =>
        question.Cpu.Vendor is { } vendor && vendor != question.Host.Raw?.Vendor
            ? new CpuDecision.Refused(CpuFault.Incompatible,
                $"The guest asks for a CPU made by {vendor}, but this host has a {question.Host.Described}.",
                "Remove <vendor>, or run it on a host of that vendor.",
                $"{Refusals.Incompatible}: host CPU vendor does not match required CPU vendor {vendor}")
            : null;
}
