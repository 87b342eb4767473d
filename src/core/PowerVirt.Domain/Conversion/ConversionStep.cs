namespace PowerVirt.Domain.Conversion;

/// <summary>
/// One thing of a definition that a pseries guest cannot have: what is wrong, with the pseries way as its remedy, and
/// the change that takes it.
/// </summary>
/// <param name="Problem">What check says about it.</param>
/// <param name="Apply">The definition without it.</param>
public sealed record ConversionStep(Problem Problem, Func<DomainDefinition, DomainDefinition> Apply);
