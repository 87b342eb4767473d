using BenchmarkDotNet.Attributes;
using PowerVirt.Domain;
using PowerVirt.Domain.Xml;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Bench;

/// <summary>How long the pure part of a start takes, step by step, for a guest with twenty devices.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private readonly HostCpu _power9 = NamedHosts.TryGet("power9", out var host) ? host.Cpu : throw new InvalidOperationException("no such host");
    private readonly QemuCpuFacts _cpus = Subject.Qemu.CpuFacts("pseries", Accelerator.Kvm);
    private readonly RequestedCpu _power8 = RequestedCpu.HostModel("power8");
    private readonly DomainDefinition _parsed = Subject.Parse(Subject.Document);
    private readonly DomainDefinition _completed = Subject.Complete(Subject.Parse(Subject.Document));

    [Benchmark]
    public CpuDecision Resolve() => CpuResolution.Resolve(_power9, _power8, Accelerator.Kvm, _cpus, Architecture.Ppc64Le, MachineKind.Pseries);

    [Benchmark]
    public DomainDefinition Parse() => Subject.Parse(Subject.Document);

    [Benchmark]
    public DomainDefinition Complete() => Subject.Complete(_parsed);

    [Benchmark]
    public LaunchPlan Plan() => Subject.Plan(_completed, "/run/powervirt/bench");

    [Benchmark]
    public string Format() => DomainXml.Format(_completed);

    [Benchmark]
    public LaunchPlan FromTextToPlan() => Subject.Plan(Subject.Complete(Subject.Parse(Subject.Document)), "/run/powervirt/bench");
}
