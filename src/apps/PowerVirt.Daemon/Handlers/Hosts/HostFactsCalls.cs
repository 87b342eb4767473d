using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Definitions;
using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Daemon.Hosts;
using PowerVirt.Domain;
using PowerVirt.Domain.Capabilities;
using PowerVirt.Domain.Xml.Capabilities;
using PowerVirt.Engine.Ports;
using PowerVirt.Power;
using PowerVirt.Power.Hosts.Topology;
using PowerVirt.Qemu.DomainCapabilities;
using PowerVirt.Qemu.HostCapabilities;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Host;

namespace PowerVirt.Daemon.Handlers.Hosts;

/// <summary>Says what the host is, which guests it runs and which CPU they can have.</summary>
internal sealed class HostFactsCalls(KnownQemus qemus, IDomainPlanner planner, HostUuid uuid)
    : UnsupportedHostFacts<CallContext>
{
    /// <summary>virConnectCompareCPUFlags and virConnectBaselineCPUFlags of libvirt-host.h.</summary>
    private const uint FailIncompatible = 1, ValidateXml = 2, ExpandFeatures = 1, Migratable = 2;

    public override async Answer<ConnectGetCapabilitiesReturn> ConnectGetCapabilitiesAsync(CallContext context)
    {
        var guests = new List<GuestSupport>();
        if (qemus.Programs().FirstOrDefault() is { } program)
        {
            var qemu = await qemus.FindAsync(program, Architecture.Ppc64, context.Cancellation);
            guests.Add(GuestOffers.Of(qemu.Capabilities, program, Architecture.Ppc64));
            guests.Add(GuestOffers.Of(qemu.Capabilities, program, Architecture.Ppc64Le));
        }

        var host = HostDescriptions.Of(qemus.Host, ThisHost.Topology, ThisHost.HasIommu) with { Uuid = uuid.Value };
        return new(CapabilitiesXml.Format(new HostCapabilities(host) { Guests = [.. guests] }));
    }

    public override async Answer<ConnectGetDomainCapabilitiesReturn> ConnectGetDomainCapabilitiesAsync(
        ConnectGetDomainCapabilitiesArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 1, "virConnectGetDomainCapabilities");
        var guest = GuestCpus.ArchitectureOf(args.Arch);
        var qemu = await qemus.FindAsync(args.Emulator, guest, context.Cancellation);
        var accelerator = AcceleratorOf(args.VirtType, qemu.Capabilities.Kvm is not null);
        var refusal = DomainOffers.Refusal(qemu.Capabilities, qemu.Emulator, guest, accelerator, args.Machine, qemu.Host);
        if (refusal is not null) throw new VmException(refusal);
        var means = new HostMeans { HasVfio = ThisHost.HasIommu };
        return new(DomainOfferXml.Format(DomainOffers.Of(
            qemu.Capabilities, qemu.Emulator, guest, accelerator, args.Machine, qemu.Host, means)));
    }

    public override async Answer<ConnectGetMaxVcpusReturn> ConnectGetMaxVcpusAsync(
        ConnectGetMaxVcpusArgs args, CallContext context)
    {
        var qemu = await qemus.FindAsync(null, Architecture.Ppc64, context.Cancellation);
        var facts = qemu.Capabilities.Kvm ?? qemu.Capabilities.Tcg;
        return new(facts?.DefaultMachine?.MaxCpus is > 0 and var most ? (int)most : 16);
    }

    public override Answer<NodeGetInfoReturn> NodeGetInfoAsync(CallContext context)
    {
        var node = NodeSummary.Of(ThisHost.Topology,
            qemus.Host.SubcoresPerCore > 1 ? qemus.Host.ThreadsPerSubcore : 0);
        var memory = ThisHost.Memory().GetValueOrDefault("MemTotal");
        var megahertz = int.TryParse(ThisHost.Cpus.Megahertz.ToString(), out var number) ? number : 0;
        return new(new NodeGetInfoReturn(qemus.Host.Cpu.Architecture.Name, memory, node.Cpus,
            megahertz, node.Nodes, node.Sockets, node.Cores, node.Threads));
    }

    public override Answer<NodeGetSecurityModelReturn> NodeGetSecurityModelAsync(CallContext context) =>
        new(new NodeGetSecurityModelReturn("", ""));

    public override async Answer<ConnectDomainXmlToNativeReturn> ConnectDomainXmlToNativeAsync(
        ConnectDomainXmlToNativeArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virConnectDomainXMLToNative");
        if (args.NativeFormat != "qemu-argv")
            throw new VmException(ErrorCode.InvalidArgument, $"unsupported config type {args.NativeFormat}", "Ask for qemu-argv.");
        var definition = DocumentReader.Read(args.DomainXml, validate: false);
        var completed = await planner.CompleteAsync(definition, context.Cancellation);
        var plan = (await planner.PlanAsync(completed, id: 0, context.Cancellation)).Launch;
        var words = plan.Environment.Select(variable => $"{variable.Key}={ShellWord.Quote(variable.Value)}")
            .Append(plan.Emulator).Concat(plan.Words.Select(ShellWord.Quote));
        return new($"{string.Join(' ', words)}\n");
    }

    public override Answer<ConnectCompareCpuReturn> ConnectCompareCpuAsync(
        ConnectCompareCpuArgs args, CallContext context)
    {
        Flags.Check(args.Flags, FailIncompatible | ValidateXml, "virConnectCompareCPU");
        return new(new ConnectCompareCpuReturn(Compare(args.Xml, args.Flags)));
    }

    /// <remarks>libvirt refuses this on POWER, though what a guest can have is known: a start decides the same.</remarks>
    public override async Answer<ConnectCompareHypervisorCpuReturn> ConnectCompareHypervisorCpuAsync(
        ConnectCompareHypervisorCpuArgs args, CallContext context)
    {
        Flags.Check(args.Flags, FailIncompatible | ValidateXml, "virConnectCompareHypervisorCPU");
        var guest = GuestCpus.ArchitectureOf(args.Arch);
        var qemu = await qemus.FindAsync(args.Emulator, guest, context.Cancellation);
        var accelerator = AcceleratorOf(args.VirtType, qemu.Capabilities.Kvm is not null);
        return new(GuestCpus.CompareOffered(
            qemu, guest, accelerator, args.Machine ?? "pseries", args.CpuXml, (args.Flags & FailIncompatible) != 0));
    }

    public override Answer<ConnectBaselineCpuReturn> ConnectBaselineCpuAsync(
        ConnectBaselineCpuArgs args, CallContext context)
    {
        Flags.Check(args.Flags, ExpandFeatures | Migratable, "virConnectBaselineCPU");
        return new(new ConnectBaselineCpuReturn(GuestCpus.Baseline(args.CpuXmls)));
    }

    public override Answer<ConnectBaselineHypervisorCpuReturn> ConnectBaselineHypervisorCpuAsync(
        ConnectBaselineHypervisorCpuArgs args, CallContext context)
    {
        Flags.Check(args.Flags, ExpandFeatures | Migratable, "virConnectBaselineHypervisorCPU");
        GuestCpus.ArchitectureOf(args.Arch);
        return new(new ConnectBaselineHypervisorCpuReturn(GuestCpus.Baseline(args.CpuXmls)));
    }

    public override Answer<ConnectGetSysinfoReturn> ConnectGetSysinfoAsync(
        ConnectGetSysinfoArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virConnectGetSysinfo");
        // /proc/cpuinfo says of a POWER machine what SMBIOS says of others.
        if (qemus.Host.Cpu.Architecture.IsPower)
            return new(new ConnectGetSysinfoReturn(HostTablesXml.Format(HostTables.Of(ThisHost.Cpus))));
        throw new VmException(new Problem(ErrorCode.ConfigUnsupported, "PowerVirt reads no tables of hosts that are no POWER machines.",
            Remedy: "Ask the host's own tools, such as dmidecode.")
        {
            LibvirtText = "unsupported configuration: Host SMBIOS information is not available",
        });
    }

    public override Answer<ConnectGetCpuModelNamesReturn> ConnectGetCpuModelNamesAsync(
        ConnectGetCpuModelNamesArgs args, CallContext context)
    {
        GuestCpus.ArchitectureOf(args.Arch);
        string[] names = [.. Generations.All.Select(generation => generation.Name)];
        return new(new ConnectGetCpuModelNamesReturn(args.WantsResults != 0 ? [.. names] : [], names.Length));
    }

    private int Compare(string xml, uint flags) =>
        GuestCpus.Compare(qemus.Host.Cpu, xml, (flags & FailIncompatible) != 0);

    private static Accelerator AcceleratorOf(string? type, bool hasKvm) => type switch
    {
        "kvm" => Accelerator.Kvm,
        "qemu" => Accelerator.Tcg,
        null => hasKvm ? Accelerator.Kvm : Accelerator.Tcg,
        _ => throw new VmException(ErrorCode.InvalidArgument, $"unknown virttype: {type}", "There are kvm and qemu."),
    };
}
