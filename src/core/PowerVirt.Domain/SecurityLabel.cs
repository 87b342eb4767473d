namespace PowerVirt.Domain;

/// <summary>How the host confines the guest (<c>seclabel</c>).</summary>
public sealed record SecurityLabel
{
    public SecurityLabelType Type { get; init; }

    /// <summary>Such as <c>selinux</c>, <c>apparmor</c>, <c>dac</c>;
    /// null until completion where the document names none.</summary>
    public string? Model { get; init; }

    /// <summary>Whether the guest's files get the label too.</summary>
    public bool Relabel { get; init; }

    public string? Label { get; init; }

    /// <summary>Of the guest's files; known while the guest runs.</summary>
    public string? ImageLabel { get; init; }

    /// <summary>What a dynamic label is made of.</summary>
    public string? BaseLabel { get; init; }
}

/// <summary>Who chooses the label.</summary>
public enum SecurityLabelType
{
    Dynamic,
    Static,
    None,
}
