using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Xml;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Planning;
using PowerVirt.Testing;

namespace PowerVirt.Bench;

/// <summary>The guest with twenty devices, the host and the QEMU that every benchmark works on.</summary>
internal static class Subject
{
    public const string Emulator = "/usr/bin/qemu-system-ppc64";

    public static readonly CompletionSeed Seed = new(new Guid("1b5e6f0a-9c3d-4e2b-8f7a-20de71ce5000"), 1);

    public static string Document { get; } = File.ReadAllText(Repository.PathOf("bench/PowerVirt.Bench/twenty-devices.xml"));

    public static HostFacts Laptop { get; } = NamedHosts.TryGet("x86_64", out var host) ? host : throw new InvalidOperationException("no such host");

    public static QemuCapabilities Qemu { get; } = Recorded("golden/capabilities/qemu-7.2-ppc64-tcg.replies");

    public static DomainDefinition Parse(string document) => DomainXml.Parse(document).OrThrow().Definition;

    public static DomainDefinition Complete(DomainDefinition domain) =>
        DeviceAliases.Assign(DomainCompletion.Complete(domain, Facts, Seed).OrThrow());

    public static LaunchPlan Plan(DomainDefinition completed, string directory) =>
        LaunchPlanner.Plan(completed, Laptop, Qemu, new LaunchSettings { StateDirectory = directory }).OrThrow();

    private static MachineFacts Facts { get; } = Qemu.MachineFacts(Parse(Document), Laptop, Emulator);

    private static QemuCapabilities Recorded(string recording)
    {
        if (!RecordingFormat.TryParse(File.ReadAllBytes(Repository.PathOf(recording)), out var exchanges, out var problem)
            || !CapabilityReader.TryRead(exchanges, out var capabilities, out problem))
            throw new VmException(problem);
        return capabilities;
    }
}
