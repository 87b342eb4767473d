using PowerVirt.Domain;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Power.Spapr;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.Planning;

/// <summary>Says what is wrong with a guest's CPU in the way all problems are said.</summary>
internal static class CpuProblems
{
    private static readonly XmlPlace Place = new("/domain/cpu", 0);

    private static readonly XmlPlace TopologyPlace = new("/domain/cpu/topology", 0);

    public static Problem Of(CpuDecision.Refused refused) =>
        new(CodeOf(refused.Fault), refused.Message, Place, refused.Remedy) { LibvirtText = refused.LibvirtMessage };

    /// <summary>What is likely to go wrong although the guest may be started.</summary>
    public static IEnumerable<Problem> Cautions(
        CpuDecision.Accepted accepted, DomainDefinition definition, HostFacts host, QemuCapabilities qemu)
    {
        if (accepted.Caution is { } caution)
            yield return new Problem(ErrorCode.CpuIncompatible, caution, Place) { Severity = Severity.Warning };
        var machine = definition.Os.Machine ?? "pseries";
        if (definition.Cpu?.Topology is not { } topology) yield break;
        if (MachineKinds.Of(machine) != MachineKind.Pseries) yield break;
        var accelerator = PlanContext.AcceleratorOf(definition);
        var level = (accepted as CpuDecision.Compat)?.Level;
        var vcpus = (int)Math.Min(definition.Vcpus.Maximum, int.MaxValue);
        var threads = (int)Math.Min(topology.Threads, int.MaxValue);
        var facts = qemu.CpuFacts(machine, accelerator);
        foreach (var problem in TopologyRules.Check(vcpus, threads, level, accelerator, facts, host))
        {
            yield return new Problem(ErrorCode.ConfigUnsupported, problem.Message, TopologyPlace, problem.Remedy)
            {
                Severity = Severity.Warning,
            };
        }
    }

    private static ErrorCode CodeOf(CpuFault fault) => fault switch
    {
        CpuFault.Internal => ErrorCode.InternalError,
        CpuFault.OperationFailed => ErrorCode.OperationFailed,
        CpuFault.Unsupported => ErrorCode.ConfigUnsupported,
        _ => ErrorCode.CpuIncompatible,
    };
}
