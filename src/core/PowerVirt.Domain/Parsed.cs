using System.Diagnostics.CodeAnalysis;

namespace PowerVirt.Domain;

/// <summary>What came of reading something written by a person: the value, what was wrong with it, or both.</summary>
/// <param name="Value">Null where the problems leave nothing to work with.</param>
/// <param name="Problems">Errors and warnings in document order.</param>
public sealed record Parsed<T>(T? Value, IReadOnlyList<Problem> Problems) where T : class
{
    /// <summary>True if there is a value and no error; warnings may remain.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null && Problems.All(problem => problem.Severity != Severity.Error);

    /// <summary>The value, or a <see cref="VmException"/> with all errors.</summary>
    public T OrThrow() =>
        Succeeded ? Value : throw new VmException([.. Problems.Where(problem => problem.Severity == Severity.Error)]);

#pragma warning disable CA1000, CA2225 // A value or a problem reads best where it is returned.
    public static implicit operator Parsed<T>(T value) => new(value, []);

    public static implicit operator Parsed<T>(Problem problem) => new(null, [problem]);
#pragma warning restore CA1000, CA2225
}
