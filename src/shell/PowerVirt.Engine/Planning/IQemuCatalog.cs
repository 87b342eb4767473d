using PowerVirt.Domain;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Engine.Planning;

/// <summary>Knows the QEMUs of this host and what they can do.</summary>
public interface IQemuCatalog
{
    /// <summary>The QEMU that a definition names, or the one for its architecture.</summary>
    /// <exception cref="VmException">There is none, or it cannot be asked.</exception>
    ValueTask<QemuOnHost> FindAsync(DomainDefinition definition, CancellationToken stop);
}

/// <summary>A QEMU program on this host.</summary>
/// <param name="Emulator">Its path.</param>
/// <param name="Capabilities">What it can do.</param>
/// <param name="Host">What the host is.</param>
public sealed record QemuOnHost(string Emulator, QemuCapabilities Capabilities, HostFacts Host);
