using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml.Numa;
using PowerVirt.Power;

namespace PowerVirt.Domain.Xml;

/// <summary><c>cpu</c> as a guest's definition has it.</summary>
internal static class CpuXml
{
    internal static readonly Words<CpuMode> Modes = new(
        ("custom", CpuMode.Custom), ("host-model", CpuMode.HostModel),
        ("host-passthrough", CpuMode.HostPassthrough), ("maximum", CpuMode.Maximum));

    private static readonly Words<CpuMatch> Matches = new(
        ("minimum", CpuMatch.Minimum), ("exact", CpuMatch.Exact), ("strict", CpuMatch.Strict));

    private static readonly Words<CpuCheck> Checks = new(
        ("none", CpuCheck.None), ("partial", CpuCheck.Partial), ("full", CpuCheck.Full));

    private static readonly Words<CpuFallback> Fallbacks = new(
        ("allow", CpuFallback.Allow), ("forbid", CpuFallback.Forbid));

    private static readonly Words<CpuCacheMode> CacheModes = new(
        ("emulate", CpuCacheMode.Emulate), ("passthrough", CpuCacheMode.Passthrough),
        ("disable", CpuCacheMode.Disable));

    private static readonly Words<PhysicalAddressMode> AddressModes = new(
        ("emulate", PhysicalAddressMode.Emulate), ("passthrough", PhysicalAddressMode.Passthrough));

    private static readonly Words<CpuFeaturePolicy> Policies = new(
        ("force", CpuFeaturePolicy.Force), ("require", CpuFeaturePolicy.Require),
        ("optional", CpuFeaturePolicy.Optional), ("disable", CpuFeaturePolicy.Disable),
        ("forbid", CpuFeaturePolicy.Forbid));

    public static Cpu? Read(Cursor xml)
    {
        if (xml.Child("cpu") is not { } cpu) return null;
        var model = cpu.Child("model");
        var mode = cpu.Word("mode", Modes, text => $"Invalid mode attribute '{text}'");
        var match = cpu.Word("match", Matches);
        var features = cpu.Each("feature", ReadFeature);
        var vendor = cpu.TextOf("vendor");
        if (model?.Text is null)
        {
            if (!features.IsEmpty && mode is null or CpuMode.Custom)
                cpu.Refuse(ErrorCode.XmlError, "Non-empty feature list specified without CPU model");
            if (vendor is not null) cpu.Refuse(ErrorCode.XmlError, "CPU vendor specified without CPU model");
        }

        return new Cpu
        {
            Mode = mode ?? (model is null && match is null ? null : CpuMode.Custom),
            Match = match,
            Check = cpu.Word("check", Checks),
            Model = model?.Text,
            Fallback = model?.Word("fallback", Fallbacks),
            Migratable = cpu.OnOff("migratable"),
            VendorId = model?.Attribute("vendor_id"),
            Vendor = vendor,
            Topology = ReadTopology(cpu),
            Cache = cpu.Child("cache") is { } cache
                ? new CpuCache(cache.UInt("level"), cache.RequiredWord("mode", CacheModes))
                : null,
            MaximumPhysicalAddress = cpu.Child("maxphysaddr") is { } address
                ? new PhysicalAddressBits(
                    address.RequiredWord("mode", AddressModes), address.UInt("bits"), address.UInt("limit"))
                : null,
            Features = features,
            Numa = NumaTopologyXml.Read(cpu),
        };
    }

    public static void Write(MarkupWriter xml, Cpu? cpu)
    {
        if (cpu is null) return;
        var custom = cpu.Mode == CpuMode.Custom;
        xml.Open("cpu").Attribute("mode", Modes[cpu.Mode]);
        if (custom) xml.Attribute("match", Matches[cpu.Match ?? CpuMatch.Exact]);
        if (cpu.Mode is not null) xml.Attribute("check", Checks[cpu.Check]);
        xml.OnOff("migratable", cpu.Migratable);
        if (cpu.Model is not null)
        {
            var fallback = custom || cpu.Mode == CpuMode.HostModel ? cpu.Fallback ?? CpuFallback.Allow : cpu.Fallback;
            xml.Open("model").Attribute("fallback", Fallbacks[fallback])
                .Attribute("vendor_id", cpu.VendorId).Text(cpu.Model).Close();
        }

        xml.Leaf("vendor", cpu.Vendor);
        if (cpu.Topology is { } topology)
        {
            xml.Open("topology").Attribute("sockets", topology.Sockets).Attribute("dies", topology.Dies)
                .Attribute("clusters", topology.Clusters).Attribute("cores", topology.Cores)
                .Attribute("threads", topology.Threads).Close();
        }

        if (cpu.Cache is { } cache)
            xml.Open("cache").Attribute("level", cache.Level).Attribute("mode", CacheModes[cache.Mode]).Close();
        if (cpu.MaximumPhysicalAddress is { } address)
        {
            xml.Open("maxphysaddr").Attribute("mode", AddressModes[address.Mode]).Attribute("bits", address.Bits)
                .Attribute("limit", address.Limit).Close();
        }

        foreach (var feature in cpu.Features)
            xml.Open("feature").Attribute("policy", Policies[feature.Policy]).Attribute("name", feature.Name).Close();
        NumaTopologyXml.Write(xml, cpu.Numa);
        xml.Close();
    }

    private static CpuFeature ReadFeature(Cursor feature)
    {
        var name = feature.Attribute("name") ?? "";
        if (name.Length == 0) feature.Refuse(ErrorCode.XmlError, "Invalid CPU feature name");
        if (feature.Attribute("policy") is { } word && !Policies.TryParse(word, out _))
        {
            feature.Refuse(
                ErrorCode.ConfigUnsupported, "Invalid CPU feature policy", "policy", $"Possible: {Policies.Choices}.");
            return new CpuFeature(name, null);
        }

        return new CpuFeature(name, feature.Word("policy", Policies));
    }

    private static CpuTopology? ReadTopology(Cursor cpu)
    {
        if (cpu.Child("topology") is not { } topology) return null;
        return new CpuTopology(
            Part("sockets") ?? Missing("sockets"), Part("cores") ?? Missing("cores"),
            Part("threads") ?? Missing("threads"))
        {
            Dies = Part("dies") ?? 1,
            Clusters = Part("clusters") ?? 1,
        };

        uint? Part(string name)
        {
            var value = topology.UInt(name);
            if (value == 0)
            {
                topology.Refuse(
                    ErrorCode.XmlError,
                    $"Invalid value for attribute '{name}' in element 'topology': Zero is not permitted", name);
            }

            return value;
        }

        uint Missing(string name)
        {
            topology.Refuse(ErrorCode.XmlError, $"Missing required attribute '{name}' in element 'topology'");
            return 1;
        }
    }
}
