namespace PowerVirt.Qemu.Diagnosis;

/// <summary>What QEMU said, in words an administrator can act on.</summary>
/// <param name="Said">QEMU's own words, made safe to print.</param>
/// <param name="Cause">What is wrong, in a full sentence.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Explanation(string Said, string Cause, string? Remedy);
