namespace PowerVirt.Domain.Lifecycle;

/// <summary>Ties an answer to the request that waits for it.</summary>
/// <param name="Number">Each of a domain's requests has its own.</param>
/// <param name="Origin">What its asker calls it, so that a log can tell one story of it; null where nobody does.</param>
public readonly record struct RequestId(long Number, string? Origin = null)
{
    public override string ToString() => $"#{Number}";
}
