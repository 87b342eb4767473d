using PowerVirt.Domain.Xml;
using PowerVirt.Power.Spapr;

namespace PowerVirt.Domain.Creation;

/// <summary>Says a capability of the machine in libvirt's words, which are QEMU's for the values.</summary>
internal static class CapabilityFeatures
{
    public static Features With(Features features, SpaprCapability capability, string value)
    {
        if (capability == SpaprCapabilities.Cfpc) return features with { Cfpc = Value(FeaturesXml.Mitigations, value) };
        if (capability == SpaprCapabilities.Sbbc) return features with { Sbbc = Value(FeaturesXml.Mitigations, value) };
        if (capability == SpaprCapabilities.Ibs)
            return features with { Ibs = Value(FeaturesXml.IndirectBranches, value) };
        if (capability == SpaprCapabilities.CcfAssist) return features with { CcfAssist = value == "on" };
        if (capability == SpaprCapabilities.Htm) return features with { Htm = value == "on" };
        if (capability == SpaprCapabilities.NestedHv) return features with { NestedHv = value == "on" };
        throw new ArgumentOutOfRangeException(
            nameof(capability), capability.Property, "libvirt has no element for it.");
    }

    private static T Value<T>(Words<T> words, string value) where T : struct, Enum =>
        words.TryParse(value, out var known)
            ? known
            : throw new ArgumentOutOfRangeException(nameof(value), value, null);
}
