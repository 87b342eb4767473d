namespace PowerVirt.Domain.Conversion;

/// <summary>Makes a pseries guest of a definition that was written for a PC or for another machine.</summary>
public static class DomainConversion
{
    /// <summary>All that stands in the way, at once and in the document's order of subjects; empty for a pseries guest.</summary>
    /// <param name="definition">As it was read: completion would already have chosen for the other machine.</param>
    public static IReadOnlyList<ConversionStep> Steps(DomainDefinition definition) =>
        [.. MachineSteps.Of(definition), .. ForeignGuestSteps.Of(definition), .. MemorySteps.Of(definition), .. DeviceSteps.Of(definition)];

    /// <summary>The definition as a pseries guest. Converting it again changes nothing.</summary>
    public static DomainDefinition ToPseries(DomainDefinition definition) =>
        Steps(definition).Aggregate(definition, (converted, step) => step.Apply(converted));
}
