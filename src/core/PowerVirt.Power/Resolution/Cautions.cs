namespace PowerVirt.Power.Resolution;

/// <summary>Finds what is likely to fail although neither the host nor a rule stands against it.</summary>
internal static class Cautions
{
    public static string? Of(CpuQuestion question, CpuDecision.Accepted decision, Accelerator accelerator) =>
        (accelerator == Accelerator.Kvm ? OldQemu(question) : null) ?? LittleEndian(question, decision);

    // QEMU then has no `host` (target/ppc/kvm.c, kvm_ppc_register_host_cpu_type).
    private static string? OldQemu(CpuQuestion question) =>
        question is { IsPseries: true, Host.Raw: { } own } && !question.Qemu.Knows(own)
            ? $"This QEMU does not list the host's CPU, a {own}; it may not know `host` then. Install a newer one."
            : null;

    private static string? LittleEndian(CpuQuestion question, CpuDecision.Accepted decision)
    {
        if (question.Guest != Architecture.Ppc64Le || decision.Guest is not { Generation.Level: { } level })
            return null;
        return level < CompatLevels.Power8
            ? "Little-endian distributions are built for power8 or newer; " +
            $"in {level} mode they stop with an illegal instruction."
            : null;
    }
}
