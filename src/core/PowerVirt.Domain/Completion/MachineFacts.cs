using System.Collections.Immutable;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Power;

namespace PowerVirt.Domain.Completion;

/// <summary>What completion must know of the QEMU that a guest is to run on.</summary>
/// <param name="HostArchitecture">The host's, for guests that name none.</param>
/// <param name="Emulator">Path of the QEMU program.</param>
/// <param name="MachineAliases">Unversioned machine names and what they stand for:
/// <c>pseries</c> to <c>pseries-7.2</c>.</param>
/// <param name="Machines">All machine names; empty if they are not known.</param>
/// <param name="HasDevice">Whether QEMU has a device model; some decide about a default.</param>
/// <param name="DefaultCpu">The CPU that the guest's machine has by itself, in libvirt's spelling.</param>
public sealed record MachineFacts(
    Architecture HostArchitecture,
    string Emulator,
    ImmutableDictionary<string, string> MachineAliases,
    ImmutableArray<string> Machines,
    Func<string, bool> HasDevice,
    string? DefaultCpu)
{
    /// <summary>How many virtual CPUs the guest's machine can have; null if it is not known.</summary>
    public uint? MaximumVcpus { get; init; }

    /// <summary>The host's IOMMU groups, so that devices of one group get a host bridge of their own;
    /// empty if they are not known.</summary>
    public ImmutableDictionary<HostPciAddress, int> IommuGroups { get; init; } =
        ImmutableDictionary<HostPciAddress, int>.Empty;

    /// <summary>TPM versions that the host can emulate; null if it is not known.</summary>
    public ImmutableArray<string>? TpmVersions { get; init; }
}
