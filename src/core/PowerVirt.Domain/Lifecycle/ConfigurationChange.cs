namespace PowerVirt.Domain.Lifecycle;

/// <summary>What users change about a domain's definition; it counts once it is stored.</summary>
public abstract record ConfigurationChange
{
    /// <summary>A definition for a new domain, or another one for the next start of one that is there.</summary>
    public sealed record Define(DefinitionText Text) : ConfigurationChange;

    /// <summary>Forget the definition; a guest that runs goes on and is transient from then on.</summary>
    public sealed record Undefine(TpmFate Tpm = TpmFate.AsDefined) : ConfigurationChange;

    public sealed record Rename(string Name) : ConfigurationChange;

    /// <summary>Whether the guest is started with the host.</summary>
    public sealed record SetAutostart(bool On) : ConfigurationChange;

    /// <summary>Change one thing of the definitions that the scope names.</summary>
    public sealed record Edit(DefinitionEdit What, EditScope Scope) : ConfigurationChange;
}

/// <summary>Which of a domain's definitions a change is for, libvirt's <c>VIR_DOMAIN_AFFECT_*</c>.</summary>
[Flags]
public enum EditScope
{
    /// <summary>That of the running guest, or the stored one where it does not run.</summary>
    Current = 0,
    Live = 1,
    Config = 2,
}
