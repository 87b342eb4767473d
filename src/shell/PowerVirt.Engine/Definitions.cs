using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine;

/// <summary>
/// A domain's name and definitions, as they are stored; the stored document itself is read only when it is needed.
/// </summary>
internal sealed class Definitions(DomainIdentity identity, EngineWorld world)
{
    private volatile DomainIdentity _identity = identity;
    private volatile DefinitionOutline? _stored;
    private volatile DefinitionText? _live;
    private TpmFate _tpm;
    private bool _removesTpm;

    public DomainIdentity Identity => _identity;

    /// <summary>What its TPM has kept goes with the domain.</summary>
    public bool RemovesTpm
    {
        init => _removesTpm = value;
    }

    /// <summary>The outline of the stored definition; null where there is none.</summary>
    public DefinitionOutline? Stored
    {
        get => _stored;
        init => _stored = value;
    }

    /// <summary>The definition of the running guest; null while there is none.</summary>
    public DefinitionText? Live
    {
        get => _live;
        set => _live = value;
    }

    /// <exception cref="VmException">There is no stored definition.</exception>
    public string ReadStored() => world.Store.ReadDefinition(_identity.Uuid)
        ?? throw new VmException(ErrorCode.OperationInvalid, "The domain has no stored definition.");

    /// <summary>Stores a change; nothing counts before that.</summary>
    public async ValueTask StoreAsync(ConfigurationChange change, LiveRecord? record)
    {
        switch (change)
        {
            case ConfigurationChange.Define { Text: var text }:
                world.Passing(EngineStep.DefineChecked);
                // Many tools define again what they find unchanged: then it lies on the disk already.
                if (_stored is null || ReadStored() != text.Xml)
                    await world.Store.CommitAsync(new StoreChange.Define(_identity.Uuid, _identity.Name, text));
                (_stored, _tpm) = (text.Outline, TpmFate.AsDefined);
                world.Passing(EngineStep.DefineStored);
                break;
            case ConfigurationChange.Undefine undefine:
                await UndefineAsync(undefine.Tpm, record);
                break;
            case ConfigurationChange.SetAutostart set:
                await world.Store.CommitAsync(new StoreChange.SetAutostart(_identity.Uuid, set.On));
                break;
            case ConfigurationChange.Rename rename:
                await RenameAsync(rename.Name);
                break;
            case ConfigurationChange.Edit edit:
                await EditAsync(edit, record);
                break;
        }
    }

    /// <summary>Writes down what the running guest has become.</summary>
    public void Amend(DefinitionEdit edit)
    {
        if (_live is { } live) _live = DefinitionText.Of(edit.Apply(live.Read(live: true)), live: true);
    }

    /// <summary>
    /// Stores that its guest has ended; of a transient one its own definition says what is left, unless whoever made it
    /// transient did.
    /// </summary>
    public async ValueTask EndAsync(ShutoffReason reason)
    {
        var removes = _stored is null && _live is { } live && Removes(_tpm, () => live.Read(live: true));
        await CommitAsync(new StoreChange.Ended(_identity.Uuid, reason), removes);
        _live = null;
    }

    /// <summary>Removes what the domain, which is not known any more, has kept on the host.</summary>
    public async ValueTask ForgetAsync()
    {
        try
        {
            world.Files.Remove(_identity.Uuid, _removesTpm);
            if (_removesTpm) await world.Store.CommitAsync(new StoreChange.Cleared(_identity.Uuid));
        }
        catch (VmException left)
        {
            world.Log.Tell(new EngineEntry(EntryWeight.Warning, "Something of a domain that is gone is left.", _identity,
                null)
            {
                Problem = left.Problem,
            });
        }
    }

    /// <summary>Of a guest that runs the live definition decides in the end; it is stored, and says what was asked for.</summary>
    private async ValueTask UndefineAsync(TpmFate tpm, LiveRecord? record)
    {
        var undefine = new StoreChange.Undefine(_identity.Uuid);
        if (record is null || _live is not { } live)
        {
            await CommitAsync(undefine, Removes(tpm, () => DefinitionText.Read(ReadStored())));
            world.Passing(EngineStep.UndefineStored);
        }
        else if (tpm == TpmFate.AsDefined)
        {
            await world.Store.CommitAsync(undefine);
        }
        else
        {
            live = DefinitionText.Of(tpm.Apply(live.Read(live: true)), live: true);
            await world.Store.CommitAsync(undefine, new StoreChange.Live(_identity.Uuid, _identity.Name, record, live));
            _live = live;
        }

        (_stored, _tpm) = (null, tpm);
    }

    /// <summary>The domain may go with this: that something of it is to be removed is stored together with it.</summary>
    private async ValueTask CommitAsync(StoreChange change, bool removesTpm)
    {
        if (removesTpm) await world.Store.CommitAsync(change, new StoreChange.Leaves(_identity.Uuid));
        else await world.Store.CommitAsync(change);
        _removesTpm = removesTpm;
    }

    private bool Removes(TpmFate tpm, Func<DomainDefinition> read) =>
        world.Files.HasTpmState(_identity.Uuid) && tpm.Removes(read());

    private async ValueTask RenameAsync(string name)
    {
        var renamed = DefinitionText.Of(DefinitionText.Read(ReadStored()) with { Name = name });
        await world.Store.CommitAsync(new StoreChange.Define(_identity.Uuid, name, renamed));
        // libvirt: who knows the domain by its old name is told that this one is gone.
        world.Events.Publish(new PublishedEvent(_identity, DomainEvent.Undefined(UndefinedDetail.Renamed)));
        _identity = _identity with { Name = name };
        world.Events.Publish(new PublishedEvent(_identity, DomainEvent.Defined(DefinedDetail.Renamed)));
    }

    private async ValueTask EditAsync(ConfigurationChange.Edit edit, LiveRecord? record)
    {
        var changes = new List<StoreChange>();
        var (live, stored) = (_live, (DefinitionText?)null);
        if (edit.Scope.HasFlag(EditScope.Live) && live is not null && record is not null)
        {
            live = DefinitionText.Of(edit.What.Apply(live.Read(live: true)), live: true);
            changes.Add(new StoreChange.Live(_identity.Uuid, _identity.Name, record, live));
        }

        if (edit.Scope.HasFlag(EditScope.Config))
        {
            stored = DefinitionText.Of(edit.What.Apply(DefinitionText.Read(ReadStored())));
            changes.Add(new StoreChange.Define(_identity.Uuid, _identity.Name, stored));
        }

        await world.Store.CommitAsync([.. changes]);
        _live = live;
        if (stored is not null) _stored = stored.Outline;
    }
}
