namespace PowerVirt.Power.Spapr;

/// <summary>
/// The strongest values of the pseries capabilities that a host's KVM can give; a null is an unknown.
/// </summary>
/// <param name="Cfpc">Cache flush on privilege change: broken, workaround or fixed.</param>
/// <param name="Sbbc">Speculation barrier bounds checking: broken, workaround or fixed.</param>
/// <param name="Ibs">Indirect branch speculation: broken, workaround, fixed-ibs, fixed-ccd or fixed-na.</param>
/// <param name="CcfAssist">Whether the hardware helps to flush the count cache.</param>
/// <param name="LargeDecrementer">Whether guests can have a decrementer of more than 32 bits.</param>
public sealed record SpaprLimits(
    string? Cfpc = null,
    string? Sbbc = null,
    string? Ibs = null,
    bool? CcfAssist = null,
    bool? LargeDecrementer = null);
