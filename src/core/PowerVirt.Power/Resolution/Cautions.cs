namespace PowerVirt.Power.Resolution;

/// <summary>Finds what QEMU starts without a word and the guest's own system then stumbles over.</summary>
internal static class Cautions
{
    public static string? Of(CpuQuestion question, CpuDecision.Accepted decision)
    {
        if (question.Guest != Architecture.Ppc64Le || decision.Guest is not { Generation.Level: { } level })
            return null;
        return level < CompatLevels.Power8
            ? "Little-endian distributions are built for power8 or newer; " +
            $"in {level} mode they stop with an illegal instruction."
            : null;
    }
}
