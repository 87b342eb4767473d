using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Conformance.Guests;

/// <summary>The hosts that libvirt's tests pretend to run on: any of them accelerates guests of its architecture.</summary>
internal static class TestHosts
{
    public static HostFacts Of(string? architecture, string? model)
    {
        var arch = Architecture.TryParse(architecture ?? "ppc64", out var known) ? known : Architecture.Ppc64;
        if (model is null || !Generations.TryByName(model, out var generation)) return new HostFacts(HostCpu.Foreign(arch));
        var cpu = HostCpu.Of(arch, generation.Chips[0].Value, HostPlatform.BareMetal, KvmSupport.Hv, GuestMmus.Both);
        return new HostFacts(cpu) { ThreadsPerCore = 8, LogicalCpus = 64 };
    }

    /// <summary>The groups of the PCI devices that are pretended to be there.</summary>
    public static ImmutableDictionary<HostPciAddress, int> IommuGroups(string folder)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        return manifest.RootElement.TryGetProperty("mock_pci_devices", out var devices)
            ? devices.EnumerateArray().ToImmutableDictionary(
                device => ParseAddress(device.GetProperty("addr").GetString()!),
                device => device.GetProperty("iommu_group").GetInt32())
            : [];
    }

    // 0000:00:01.0
    private static HostPciAddress ParseAddress(string text)
    {
        var parts = text.Split(':', '.').Select(part => uint.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
        return new HostPciAddress(parts[0], parts[1], parts[2], parts[3]);
    }
}
