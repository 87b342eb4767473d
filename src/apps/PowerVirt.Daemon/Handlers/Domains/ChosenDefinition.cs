using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Takes the definition that a client's flags name: that which counts now, the live one or the stored one.</summary>
internal static class ChosenDefinition
{
    /// <summary>virDomainModificationImpact of libvirt-domain.h.</summary>
    private const uint Live = 1, Config = 2;

    /// <exception cref="VmException">The domain has none such.</exception>
    public static DefinitionOutline OutlineOf(DomainSnapshot snapshot, uint flags)
    {
        if ((flags & Live) != 0 && !snapshot.State.Active)
            throw new VmException(StateProblems.NotRunning);
        if ((flags & Config) != 0 && !snapshot.State.Persistent)
            throw new VmException(StateProblems.NotPersistent);
        return ((flags & Config) != 0 ? snapshot.Stored : snapshot.Outline)
            ?? throw new VmException(ErrorCode.OperationInvalid, "The domain has no such definition now; ask again.");
    }

    /// <exception cref="VmException">The domain has none such.</exception>
    public static DomainDefinition Of(DomainActor actor, uint flags)
    {
        OutlineOf(actor.Snapshot, flags);
        var inactive = (flags & Config) != 0;
        return DefinitionText.Read(actor.ReadXml(inactive, secrets: true), live: !inactive);
    }
}
