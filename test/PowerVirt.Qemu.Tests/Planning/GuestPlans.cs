using System.Collections.Concurrent;
using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Rules;
using PowerVirt.Domain.Xml;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.Planning;

/// <summary>Takes a guest the whole way from its XML to its plan, on a host by name and a recorded QEMU.</summary>
internal static class GuestPlans
{
    private const string Emulator = "/usr/bin/qemu-system-ppc64";

    // Reading a recording takes longer than anything that is tried with it.
    private static readonly ConcurrentDictionary<string, QemuCapabilities> Read = new();

    public static LaunchSettings Settings { get; } = new()
    {
        StateDirectory = "/run/powervirt/domain-1-guest",
        ChannelDirectory = "/run/powervirt/channels/domain-1-guest",
        TpmDirectory = "/var/lib/powervirt/tpm/guest",
        Now = new DateTimeOffset(2030, 5, 17, 12, 0, 0, TimeSpan.FromHours(2)),
        Memory = new HostMemory
        {
            HugePages = [new HugePageFolder(2 << 20, "/dev/hugepages/powervirt/1-guest")],
            Nodes = NumberSet.Below(2),
        },
        OnlineCpus = NumberSet.Below(160),
        VhostNet = true,
        Networks = ImmutableDictionary<string, string>.Empty.Add("plant", "virbr7"),
        ScsiDevices = ImmutableDictionary<string, string>.Empty.Add("scsi_host0:0:0:1", "/dev/sg3").Add("scsi_host3:1:2:5", "/dev/sg4"),
    };

    public static string Xml(string name) => File.ReadAllText(Repository.PathOf($"golden/domains/{name}/domain.xml"));

    public static Parsed<LaunchPlan> Of(string xml, string host, string qemu) =>
        Of(Completed(xml, host, qemu), host, qemu);

    public static Parsed<LaunchPlan> Of(DomainDefinition definition, string host, string qemu, LaunchSettings? settings = null) =>
        LaunchPlanner.Plan(definition, Host(host), Qemu(qemu), settings ?? Settings);

    /// <summary>The same with all that is wrong on the way, as a start reports it.</summary>
    public static Parsed<LaunchPlan> OfAnything(string xml, string host, string qemu)
    {
        var (completed, facts) = Complete(xml, host, qemu);
        var plan = Of(DeviceAliases.Assign(completed.Value!), host, qemu);
        return new Parsed<LaunchPlan>(plan.Value, [.. completed.Problems, .. DomainRules.Check(completed.Value!, facts), .. plan.Problems]);
    }

    public static Parsed<LaunchPlan> Sketch(DomainDefinition definition, string host, string qemu) =>
        LaunchPlanner.Sketch(definition, Host(host), Qemu(qemu), Settings);

    public static DomainDefinition Completed(string xml, string host, string qemu) =>
        DeviceAliases.Assign(Complete(xml, host, qemu).Completed.Value!);

    // With what the host has found out before the start, which is written as of a running guest.
    private static (Parsed<DomainDefinition> Completed, MachineFacts Facts) Complete(string xml, string host, string qemu)
    {
        var document = DomainXml.Parse(xml, new XmlOptions(Inactive: false)).OrThrow();
        var capabilities = Qemu(qemu);
        var facts = capabilities.MachineFacts(document.Definition, Host(host), Emulator);
        return (DomainCompletion.Complete(document.Definition, facts, new CompletionSeed(Guid.Empty, 1)), facts);
    }

    private static QemuCapabilities Qemu(string name) => Read.GetOrAdd(name, Recording.Capabilities);

    private static HostFacts Host(string name)
    {
        Assert.True(NamedHosts.TryGet(name, out var facts), $"There is no host {name}.");
        return facts;
    }
}
