using PowerVirt.Domain;

namespace PowerVirt.Engine.Ports;

/// <summary>Is told what becomes of domains, and at whose request.</summary>
public interface IEngineLog
{
    /// <summary>Whether entries of <see cref="EntryWeight.Detail"/> are wanted.</summary>
    bool IsVerbose { get; }

    void Tell(EngineEntry entry);
}

/// <summary>One thing that became of a domain.</summary>
/// <param name="Weight">How much it matters.</param>
/// <param name="Text">What happened, in one sentence that is always the same.</param>
/// <param name="Domain">To which domain.</param>
/// <param name="Requests">At whose request, as its asker names it; several with commas; null where nobody asked.</param>
public sealed record EngineEntry(EntryWeight Weight, string Text, DomainIdentity Domain, string? Requests)
{
    /// <summary>What went wrong.</summary>
    public Problem? Problem { get; init; }

    /// <summary>A guest, or a QEMU that it has taken over, can cause it as often as it likes.</summary>
    public bool IsReported { get; init; }

    /// <summary>What else is known.</summary>
    public IReadOnlyList<(string Name, object? Value)> Fields { get; init; } = [];
}

/// <summary>How much an <see cref="EngineEntry"/> matters.</summary>
public enum EntryWeight
{
    Detail,
    Note,
    Warning,
    Error,
}

/// <summary>Nobody wants to know.</summary>
internal sealed class NoLog : IEngineLog
{
    public bool IsVerbose => false;

    public void Tell(EngineEntry entry)
    {
    }
}
