using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Xml;
using PowerVirt.Engine.Planning;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Power.Pools;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Daemon.Handlers.Hosts;

/// <summary>Answers which CPU guests can have, in libvirt's numbers and documents.</summary>
internal static class GuestCpus
{
    /// <summary>virCPUCompareResult.</summary>
    /// <exception cref="VmException">They cannot be compared, or are incompatible where that is to fail.</exception>
    public static int Compare(HostCpu host, string xml, bool failIncompatible)
    {
        var answer = CpuComparison.Compare(CpuDescription.Of(host), CpuDocumentXml.Parse(xml).OrThrow(), failIncompatible);
        if (answer.Fault is not { } fault) return (int)answer.Result;
        throw new VmException(fault == CpuFault.Incompatible ? ErrorCode.CpuIncompatible : ErrorCode.InternalError,
            answer.Message ?? "the CPU is incompatible with host CPU");
    }

    /// <summary>
    /// virCPUCompareResult of what a QEMU can give to a guest here: the same, or more than is asked for.
    /// </summary>
    /// <exception cref="VmException">The guest cannot have that CPU, and that is to fail.</exception>
    public static int CompareOffered(
        QemuOnHost qemu, Architecture guest, Accelerator accelerator, string machine, string xml, bool failIncompatible)
    {
        var asked = CpuDocumentXml.Parse(xml).OrThrow();
        var decision = CpuResolution.Resolve(qemu.Host.Cpu, asked, accelerator,
            qemu.Capabilities.CpuFacts(machine, accelerator), guest, MachineKinds.Of(machine));
        return (int)(decision switch
        {
            CpuDecision.Native => ComparisonResult.Identical,
            CpuDecision.Accepted => ComparisonResult.Superset,
            CpuDecision.Refused refused when failIncompatible =>
                throw new VmException(ErrorCode.CpuIncompatible, refused.Message, refused.Remedy),
            _ => ComparisonResult.Incompatible,
        });
    }

    /// <summary>
    /// libvirt's answer where it has one; for hosts of different generations the newest level that all of them run.
    /// </summary>
    /// <exception cref="VmException">They have no CPU in common, or one of them names none.</exception>
    public static string Baseline(ImmutableArray<string> documents)
    {
        ImmutableArray<CpuDescription> cpus =
            [.. documents.Select(xml => CpuDocumentXml.Describe(CpuDocumentXml.Parse(xml).OrThrow()))];
        var nameless = cpus.TakeWhile(cpu => cpu.Model is not null).Count() + 1;
        if (nameless <= cpus.Length)
        {
            throw new VmException(new Problem(ErrorCode.XmlError, $"CPU {nameless} of {cpus.Length} has no model.",
                Remedy: $"CPU {nameless} of {cpus.Length} needs one, such as <model>POWER9</model>.")
            {
                LibvirtText = "XML error: Missing CPU model name",
            });
        }

        // What was a level already stays one.
        if (cpus.All(cpu => cpu.Level is null) && CpuBaseline.Of(cpus) is BaselineAnswer.Common common)
            return CpuDocumentXml.Format(common.Cpu);
        var (level, error) = PoolLevel.Of(cpus);
        return level switch
        {
            PoolLevel.Common found => CpuDocumentXml.Format(found.Cpu),
            PoolLevel.None none => throw new VmException(ErrorCode.OperationFailed, none.Message),
            _ => throw new VmException(ErrorCode.OperationFailed, error?.Message ?? "No CPUs given"),
        };
    }

    /// <exception cref="VmException">Guests of it are not run here.</exception>
    public static Architecture ArchitectureOf(string? name) =>
        name is null ? Architecture.Ppc64Le
        : Architecture.TryParse(name, out var known) && known.IsPower ? known
        : throw new VmException(ErrorCode.InvalidArgument,
            $"Guests of architecture '{name}' are not run here.", "There are ppc64le, ppc64 and ppc.");
}
