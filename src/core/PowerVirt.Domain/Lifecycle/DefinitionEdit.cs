using System.Collections.Immutable;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>One change of a definition that no device is concerned with.</summary>
public abstract record DefinitionEdit
{
    /// <summary>The definition with the change made.</summary>
    public abstract DomainDefinition Apply(DomainDefinition definition);

    /// <summary>What subscribers are told; null where libvirt tells nothing.</summary>
    public virtual DomainEvent? Event(EditScope scope) => null;

    /// <summary>A guest that runs has to take it before its definition says so.</summary>
    public virtual bool ReachesGuest => false;

    public sealed record Title(string? Text) : DefinitionEdit
    {
        public override DomainEvent Event(EditScope scope) => new DomainEvent.MetadataChanged(MetadataKind.Title, null);

        public override DomainDefinition Apply(DomainDefinition definition) =>
            definition with { Title = string.IsNullOrEmpty(Text) ? null : Text };
    }

    public sealed record Description(string? Text) : DefinitionEdit
    {
        public override DomainEvent Event(EditScope scope) => new DomainEvent.MetadataChanged(MetadataKind.Description, null);

        public override DomainDefinition Apply(DomainDefinition definition) =>
            definition with { Description = string.IsNullOrEmpty(Text) ? null : Text };
    }

    /// <summary>What a program keeps under its namespace; no element removes it.</summary>
    /// <param name="Uri">The namespace.</param>
    /// <param name="Element">The element with its namespace declared, as <see cref="MetadataText"/> makes it.</param>
    public sealed record Metadata(string Uri, string? Element) : DefinitionEdit
    {
        public override DomainEvent Event(EditScope scope) => new DomainEvent.MetadataChanged(MetadataKind.Element, Uri);

        public override DomainDefinition Apply(DomainDefinition definition)
        {
            var others = definition.Metadata.RemoveAll(element => element.Namespace == Uri);
            return definition with
            {
                Metadata = Element is null ? others : others.Add(new MetadataElement(Uri, Element)),
            };
        }
    }

    /// <summary>On which of the host's CPUs a thread of the guest's runs.</summary>
    public sealed record Pin(GuestThread Thread, NumberSet Cpus) : DefinitionEdit
    {
        public override bool ReachesGuest => true;

        public override DomainEvent? Event(EditScope scope) =>
            scope.HasFlag(EditScope.Live) ? new DomainEvent.Bound(Thread, Cpus) : null;

        public override DomainDefinition Apply(DomainDefinition definition)
        {
            var tune = definition.CpuTune;
            return definition with
            {
                CpuTune = Thread.Role switch
                {
                    ThreadRole.Vcpu => tune with { VcpuPins = Changed(tune.VcpuPins) },
                    ThreadRole.IoThread => tune with { IoThreadPins = Changed(tune.IoThreadPins) },
                    _ => tune with { EmulatorPin = Cpus },
                },
            };
        }

        private ImmutableArray<ThreadPin> Changed(ImmutableArray<ThreadPin> pins) =>
            [.. pins.RemoveAll(pin => pin.Thread == Thread.Number).Add(new ThreadPin(Thread.Number, Cpus)).OrderBy(pin => pin.Thread)];
    }

    /// <summary>What the balloon leaves a guest that runs.</summary>
    /// <param name="Size">Bytes.</param>
    public sealed record LeftMemory(ulong Size) : DefinitionEdit
    {
        public override DomainDefinition Apply(DomainDefinition definition) =>
            definition with { Memory = definition.Memory with { Current = Size } };
    }

    /// <summary>Somebody in the guest has opened a channel, or closed it.</summary>
    public sealed record ChannelUse(string Alias, bool Open) : DefinitionEdit
    {
        public override DomainDefinition Apply(DomainDefinition definition) => definition with
        {
            Devices = definition.Devices.Select(device =>
                device is Channel { Forward: null } channel && channel.Alias == Alias ? channel with { Connected = Open } : device),
        };
    }

    /// <summary>What happens when the guest powers off, reboots or crashes.</summary>
    public sealed record EndActionOf(EndKind Kind, LifecycleAction Action) : DefinitionEdit
    {
        public override DomainDefinition Apply(DomainDefinition definition) => Kind switch
        {
            EndKind.Poweroff => definition with { OnPoweroff = Action },
            EndKind.Reboot => definition with { OnReboot = Action },
            _ => definition with { OnCrash = Action },
        };
    }
}

/// <summary>The ways in which a guest ends by itself; <c>virDomainLifecycle</c>.</summary>
public enum EndKind
{
    Poweroff = 0,
    Reboot = 1,
    Crash = 2,
}

/// <summary>What a domain's metadata is; <c>virDomainMetadataType</c>.</summary>
public enum MetadataKind
{
    Description = 0,
    Title = 1,
    Element = 2,
}
