using PowerVirt.Power.Hosts;
using PowerVirt.Power.Resolution;

namespace PowerVirt.Power;

/// <summary>Decides which CPU a guest gets: the one place to ask about native mode, compat mode and refusals.</summary>
public static class CpuResolution
{
    /// <summary>Decides for a guest and a host; never throws.</summary>
    /// <param name="host">The host it is to run on.</param>
    /// <param name="cpu">What the definition asks for.</param>
    /// <param name="accelerator">KVM or TCG; never changed here.</param>
    /// <param name="qemu">What the QEMU can do with this accelerator and machine.</param>
    /// <param name="guest">The guest's architecture.</param>
    /// <param name="machine">The guest's sort of machine.</param>
    public static CpuDecision Resolve(
        HostCpu host,
        RequestedCpu cpu,
        Accelerator accelerator,
        QemuCpuFacts qemu,
        Architecture guest,
        MachineKind machine)
    {
        var question = new CpuQuestion(host, cpu, qemu, guest, machine);
        var decision = accelerator == Accelerator.Kvm ? KvmResolution.Decide(question) : TcgResolution.Decide(question);
        return decision is CpuDecision.Accepted accepted
            ? accepted with { Caution = Cautions.Of(question, accepted, accelerator) }
            : decision;
    }
}
