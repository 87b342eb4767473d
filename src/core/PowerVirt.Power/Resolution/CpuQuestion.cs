using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Resolution;

/// <summary>All that a decision about one guest's CPU depends on.</summary>
internal sealed record CpuQuestion(
    HostCpu Host, RequestedCpu Cpu, QemuCpuFacts Qemu, Architecture Guest, MachineKind Machine)
{
    public bool IsPseries => Machine == MachineKind.Pseries;
}
