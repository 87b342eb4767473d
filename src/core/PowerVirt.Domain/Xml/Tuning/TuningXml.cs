using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Xml.Tuning;

/// <summary>How the guest uses the host, in libvirt's order of elements.</summary>
internal static class TuningXml
{
    public static void WriteBeforeOs(MarkupWriter xml, DomainDefinition domain, XmlOptions options)
    {
        BlockTuneXml.Write(xml, domain.BlockTune);
        MemoryTuneXml.Write(xml, domain.MemoryTune);
        MemoryBackingXml.Write(xml, domain.MemoryBacking);
        VcpusXml.Write(xml, domain.Vcpus);
        IoThreadsXml.Write(xml, domain);
        CpuTuneXml.Write(xml, domain.CpuTune, options);
        NumaTuneXml.Write(xml, domain.NumaTune);
        ResourceXml.Write(xml, domain.Resource);
    }

    /// <summary>Virtual CPUs go where the memory goes, if that is chosen at start and nothing pins a thread.</summary>
    public static Vcpus Placed(Vcpus vcpus, NumaTune numa, CpuTune cpu) =>
        numa.Memory?.Placement == VcpuPlacement.Auto && vcpus.CpuSet is null && cpu.VcpuPins.IsEmpty
        && cpu.EmulatorPin is null && cpu.IoThreadPins.IsEmpty
            ? vcpus with { Placement = VcpuPlacement.Auto }
            : vcpus;
}
