using PowerVirt.Domain;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Cli.Output;

/// <summary>Says loudly that a guest is emulated, and why.</summary>
internal static class Emulation
{
    /// <summary>The sentence; null for a guest that runs on the host's CPU.</summary>
    public static string? Of(DomainDefinition guest, HostCpu host)
    {
        if (guest.Type != VirtType.Qemu) return null;
        const string Slow =
            "QEMU translates every instruction, so expect it to be many times slower than on a POWER host with KVM";
        return host.Kvm.Works
            ? $"EMULATED, because type='qemu' asks for it: {Slow}. This host could run it itself: --virt-type kvm."
            : $"EMULATED: {host.Kvm.Reason}. {Slow}.";
    }
}
