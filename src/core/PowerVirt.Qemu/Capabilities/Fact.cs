using System.Collections.Immutable;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>Something that may be true of a QEMU; it can be looked up, put in and taken out.</summary>
public abstract record Fact
{
    public static Fact Kvm { get; } = new OfKvm();

    public static Fact Tcg { get; } = new OfTcg();

    public static Fact Type(string type) => new OfType(type);

    public static Fact Property(string type, string property) => new OfProperty(type, property);

    public static Fact Switch(string type, string property, bool value) => new OfSwitch(type, property, value);

    public static Fact Command(string command) => new OfCommand(command);

    public static Fact Schema(string path) => new OfSchema(path);

    public static Fact Option(string option) => new OfOption(option);

    public static Fact Migration(string capability) => new OfMigration(capability);

    public static Fact TpmModel(string model) => new OfTpmModel(model);

    public static Fact TpmType(string type) => new OfTpmType(type);

    public static Fact CpuModel(string name) => new OfCpuModel(name);

    public static Fact Any(params ImmutableArray<Fact> facts) => new AnyOf(facts);

    /// <summary>A virtio device is there on whichever bus the machine has.</summary>
    public static Fact Virtio(string device) =>
        Any(Type($"{device}-pci"), Type($"{device}-ccw"), Type($"{device}-device"));

    public abstract bool Holds(QemuCapabilities qemu);

    /// <summary>The same QEMU with or without this fact.</summary>
    public abstract QemuCapabilities Set(QemuCapabilities qemu, bool present);

    private static NameSet Change(NameSet set, string name, bool present) =>
        present ? set.With(name) : set.Without(name);

    /// <summary>A QOM type exists.</summary>
    public sealed record OfType(string Name) : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => qemu.Types.Contains(Name);

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present) =>
            qemu with { Types = Change(qemu.Types, Name, present) };
    }

    /// <summary>A type has a property.</summary>
    public sealed record OfProperty(string Owner, string Name) : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => qemu.HasProperty(Owner, Name);

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present)
        {
            var known = qemu.PropertiesOf(Owner);
            return qemu with
            {
                Properties = qemu.Properties.SetItem(Owner, known with { Names = Change(known.Names, Name, present) }),
            };
        }
    }

    /// <summary>A boolean property of a type has a certain default.</summary>
    public sealed record OfSwitch(string Owner, string Name, bool Default) : Fact
    {
        public override bool Holds(QemuCapabilities qemu) =>
            qemu.PropertiesOf(Owner).Switches.Contains(TypeProperties.Switch(Name, Default));

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present)
        {
            var known = qemu.PropertiesOf(Owner);
            var switches = known.Switches
                .Without(TypeProperties.Switch(Name, true))
                .Without(TypeProperties.Switch(Name, false))
                .With(TypeProperties.Switch(Name, present == Default));
            return qemu with { Properties = qemu.Properties.SetItem(Owner, known with { Switches = switches }) };
        }
    }

    /// <summary>There is a QMP command.</summary>
    public sealed record OfCommand(string Name) : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => qemu.Commands.Contains(Name);

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present) =>
            qemu with { Commands = Change(qemu.Commands, Name, present) };
    }

    /// <summary>The QAPI schema has a path, written as <see cref="SchemaPaths"/> says.</summary>
    public sealed record OfSchema(string Path) : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => qemu.Schema.Contains(Path);

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present) =>
            qemu with { Schema = Change(qemu.Schema, Path, present) };
    }

    /// <summary>A command-line option, or a parameter of it written <c>option.parameter</c>.</summary>
    public sealed record OfOption(string Name) : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => qemu.Options.Contains(Name);

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present) =>
            qemu with { Options = Change(qemu.Options, Name, present) };
    }

    /// <summary>A migration capability.</summary>
    public sealed record OfMigration(string Name) : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => qemu.MigrationCapabilities.Contains(Name);

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present) =>
            qemu with { MigrationCapabilities = Change(qemu.MigrationCapabilities, Name, present) };
    }

    /// <summary>A TPM front end.</summary>
    public sealed record OfTpmModel(string Name) : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => qemu.TpmModels.Contains(Name);

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present) =>
            qemu with { TpmModels = Change(qemu.TpmModels, Name, present) };
    }

    /// <summary>A TPM back end.</summary>
    public sealed record OfTpmType(string Name) : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => qemu.TpmTypes.Contains(Name);

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present) =>
            qemu with { TpmTypes = Change(qemu.TpmTypes, Name, present) };
    }

    /// <summary>KVM can be used.</summary>
    public sealed record OfKvm : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => qemu.Kvm is not null;

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present) =>
            qemu with { Kvm = present ? qemu.Kvm ?? qemu.Tcg ?? AcceleratorFacts.None : null, KvmPresent = present };
    }

    /// <summary>TCG can be used.</summary>
    public sealed record OfTcg : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => qemu.Tcg is not null;

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present) =>
            qemu with { Tcg = present ? qemu.Tcg ?? qemu.Kvm ?? AcceleratorFacts.None : null };
    }

    /// <summary>There is a CPU model of that name, under whichever accelerator.</summary>
    public sealed record OfCpuModel(string Name) : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => (qemu.Kvm ?? qemu.Tcg)?.HasCpuModel(Name) ?? false;

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present) =>
            qemu with { Kvm = Change(qemu.Kvm, present), Tcg = Change(qemu.Tcg, present) };

        private AcceleratorFacts? Change(AcceleratorFacts? facts, bool present)
        {
            if (facts is null || facts.HasCpuModel(Name) == present) return facts;
            var models = present
                ? facts.CpuModels.Add(new CpuModel(Name, null, IsDeprecated: false))
                : facts.CpuModels.RemoveAll(model => model.Name.Equals(Name, StringComparison.OrdinalIgnoreCase));
            return facts with { CpuModels = models };
        }
    }

    /// <summary>One of several facts; putting it in puts in the first, taking it out takes out all.</summary>
    public sealed record AnyOf(ImmutableArray<Fact> Facts) : Fact
    {
        public override bool Holds(QemuCapabilities qemu) => Facts.Any(fact => fact.Holds(qemu));

        public override QemuCapabilities Set(QemuCapabilities qemu, bool present) => present
            ? Facts[0].Set(qemu, present: true)
            : Facts.Aggregate(qemu, (without, fact) => fact.Set(without, present: false));
    }
}
