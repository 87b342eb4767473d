using System.Collections.Immutable;

namespace PowerVirt.Power.Spapr;

/// <summary>
/// One <c>cap-…</c> property of the pseries machine: something a guest relies on and a host may not have.
/// </summary>
/// <param name="Property">As QEMU takes it: <c>cap-cfpc</c>.</param>
/// <param name="Values">What it can be, the weakest first.</param>
/// <param name="Default">What QEMU takes for a CPU new enough for it.</param>
/// <param name="Since">The oldest level for which the default holds; below it QEMU takes the weakest. Null: at every
/// level.</param>
/// <param name="Meaning">What it is, in a few words.</param>
public sealed record SpaprCapability(
    string Property, ImmutableArray<string> Values, string Default, CompatLevel? Since, string Meaning)
{
    /// <summary>What every accelerator can give.</summary>
    public string Weakest => Values[0];

    /// <summary>libvirt's element under <c>&lt;features&gt;</c>; null where libvirt has none.</summary>
    public string? Element { get; init; }

    /// <summary>Whether TCG warns of the default, since it cannot keep what the default promises.</summary>
    public bool TcgWarns { get; init; }

    /// <summary>What QEMU takes for a guest of this level when nobody sets the property.</summary>
    public string DefaultAt(CompatLevel level) => Since is null || level >= Since ? Default : Weakest;

    /// <summary>Whether <paramref name="value"/> promises more than <paramref name="other"/>.</summary>
    public bool IsStronger(string value, string other) => Values.IndexOf(value) > Values.IndexOf(other);
}
