using PowerVirt.Domain;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>Something QEMU said, with what it means and what to do about it.</summary>
/// <param name="Said">QEMU's own words, bounded and without control characters, in one or more lines.</param>
/// <param name="Cause">What is wrong, in a full sentence; null where PowerVirt does not know the message.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Severity">A warning did not keep QEMU from going on.</param>
public sealed record Explanation(string Said, string? Cause, string? Remedy, Severity Severity)
{
    /// <summary>The same as one sentence and a remedy for a client to read.</summary>
    public Problem ToProblem()
    {
        var said = Said.ReplaceLineEndings("; ");
        var message = Cause is null ? $"QEMU said: {said}" : $"{Cause} QEMU said: {said}";
        return new Problem(ErrorCode.InternalError, message, Remedy: Remedy) { Severity = Severity };
    }
}
