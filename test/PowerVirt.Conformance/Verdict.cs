namespace PowerVirt.Conformance;

/// <summary>What came of a case.</summary>
public abstract record Verdict
{
    public static Verdict Passed { get; } = new Pass();

    public static Verdict Failed(string difference) => new Failure(difference);

    public static Verdict Skipped(string why) => new Skip(why);

    /// <summary>Passed where no difference was found.</summary>
    public static Verdict Of(string? difference) => difference is null ? Passed : Failed(difference);

    public sealed record Pass : Verdict;

    /// <summary>It answers otherwise than libvirt.</summary>
    public sealed record Failure(string Difference) : Verdict;

    /// <summary>It cannot apply here; that counts as not passed.</summary>
    public sealed record Skip(string Why) : Verdict;
}
