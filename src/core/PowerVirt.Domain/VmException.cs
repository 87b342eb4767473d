namespace PowerVirt.Domain;

/// <summary>The one exception whose text a client is meant to read;
/// anything else that is thrown is a fault of ours.</summary>
public sealed class VmException : Exception
{
    public VmException(Problem problem, Exception? cause = null) : this([problem], cause)
    {
    }

    public VmException(IReadOnlyList<Problem> problems, Exception? cause = null)
        : base(problems[0].ToString(), cause) =>
        Problems = problems;

    public VmException(ErrorCode code, string message, string? remedy = null, Exception? cause = null)
        : this(new Problem(code, message, Remedy: remedy), cause)
    {
    }

    /// <summary>All that is wrong, the most important first; never empty.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The first of <see cref="Problems"/>.</summary>
    public Problem Problem => Problems[0];
}
