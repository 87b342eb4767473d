using System.Collections.Immutable;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.DomainCapabilities;

/// <summary>Says which CPUs guests may have: it asks for each what a start would be told.</summary>
internal static class CpuOffers
{
    public static CpuOffer Of(
        QemuCapabilities qemu, Architecture guest, Accelerator accelerator, string machine, HostFacts host, uint? addressBits)
    {
        var models = qemu.Under(accelerator)?.CpuModels ?? [];
        var native = accelerator == Accelerator.Kvm && guest.CanRunNatively(host.Cpu.Architecture);
        var hostModel = Decide(RequestedCpu.HostModel());
        // Emulated, libvirt refuses it; here it is the machine's own CPU, and a guest with it starts.
        var hostModelName = native && hostModel is CpuDecision.Accepted ? host.Cpu.Effective?.Name
            : accelerator == Accelerator.Tcg && hostModel is CpuDecision.Model { Name: { } own } ? NameOf(own)
            : null;
        return new CpuOffer(
            Passthrough: native,
            Maximum: qemu.Has(Fact.CpuModel("max")),
            HostModel: accelerator == Accelerator.Tcg ? hostModel is CpuDecision.Accepted : hostModelName is not null,
            [.. guest.WordSize == 64 ? Generations.All.Where(IsKnown).Select(Offer).OrderBy(Name, StringComparer.Ordinal) : Others(models)])
        {
            HostModelName = hostModelName,
            AddressBits = native ? addressBits : null,
        };

        bool IsKnown(Generation generation) => models.Any(model => model.LibvirtName == generation.Name);

        ModelOffer Offer(Generation generation) => Decide(RequestedCpu.Custom(generation.Name)) is CpuDecision.Refused refused
            ? new ModelOffer(generation.Name, generation.Vendor, Usable: false) { Reason = refused.Message, Remedy = refused.Remedy }
            : new ModelOffer(generation.Name, generation.Vendor, Usable: true);

        CpuDecision Decide(RequestedCpu cpu) => CpuResolution.Resolve(
            host.Cpu, cpu, accelerator, qemu.CpuFacts(machine, accelerator), guest, MachineKinds.Of(machine));
    }

    // Of the CPUs of 32-bit machines only QEMU knows anything.
    private static IEnumerable<ModelOffer> Others(ImmutableArray<CpuModel> models) => models.Where(model => model.Name != "host")
        .Select(model => new ModelOffer(model.LibvirtName, Vendor: null, Usable: null)).OrderBy(Name, StringComparer.Ordinal);

    private static string NameOf(string model) => Generations.ByQemuModel(model)?.Name ?? model;

    private static string Name(ModelOffer model) => model.Name;
}
