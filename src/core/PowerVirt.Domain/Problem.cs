namespace PowerVirt.Domain;

/// <summary>One thing that is wrong, as a value: what was asked, what is possible and what to do.</summary>
/// <param name="Code">libvirt's error number.</param>
/// <param name="Message">The sentence shown to the user, without the place.</param>
/// <param name="Place">Where in the document, if it came from one.</param>
/// <param name="Remedy">What to do about it, if the message does not say so already.</param>
public sealed record Problem(ErrorCode Code, string Message, XmlPlace? Place = null, string? Remedy = null)
{
    /// <summary>An error refuses the request; a warning is shown and the work goes on.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>All of libvirt's own words for the same, where ours differ;
    /// null where the message is libvirt's.</summary>
    public string? LibvirtText { get; init; }

    public override string ToString() => Place is null ? Message : $"{Place}: {Message}";
}

/// <summary>Whether a <see cref="Problem"/> stops the work.</summary>
public enum Severity
{
    Error,
    Warning,
}

/// <summary>A place in an XML document that a person can find: the path of the element and its line.</summary>
/// <param name="Path">Such as <c>/domain/devices/disk[2]/source/@file</c>.</param>
/// <param name="Line">One-based; 0 where the document was not read from text.</param>
public sealed record XmlPlace(string Path, int Line)
{
    public override string ToString() => Line > 0 ? $"line {Line}, {Path}" : Path;
}
