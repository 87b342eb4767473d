using System.Diagnostics.CodeAnalysis;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>A message of QEMU that PowerVirt can explain.</summary>
/// <param name="Words">What the line contains; <c>{name}</c> stands for text that differs.</param>
/// <param name="Cause">What it means; <c>{name}</c> repeats that text.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record KnownMessage(string Words, string Cause, string Remedy)
{
    private readonly Template _template = Template.Of(Words);

    /// <summary>Set for a message that only follows from another one and explains nothing when that is there.</summary>
    public bool IsConsequence { get; init; }

    /// <summary>Explains a line if it is this message.</summary>
    public bool TryExplain(string line, [NotNullWhen(true)] out string? cause, [NotNullWhen(true)] out string? remedy)
    {
        var values = _template.Match(line);
        cause = values is null ? null : Template.Fill(Cause, values);
        remedy = values is null ? null : Template.Fill(Remedy, values);
        return values is not null;
    }
}
