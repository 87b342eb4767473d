using System.Collections.Immutable;
using PowerVirt.Conformance.Cases;
using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Conformance.Guests;

/// <summary>The host and the QEMU that a case assumes, and the places that libvirt gives its guests.</summary>
internal sealed record GuestSurroundings(HostFacts Host, QemuCapabilities Qemu)
{
    private const string StateDirectory = "/var/lib/libvirt/qemu";

    private static readonly Lazy<GuestSurroundings> Oracle = new(() =>
        new GuestSurroundings(NamedHosts.All.First(host => host.Name == "x86_64").Facts, SocketsByPath(Recordings.OfOwn()))
        {
            IsNew = true,
        });

    /// <summary>The machine on which a live libvirt was asked: an x86 host with an emulating QEMU.</summary>
    public static GuestSurroundings OfOracle => Oracle.Value;

    /// <summary>Whether the definition is a new one, whose defaults may be today's.</summary>
    public bool IsNew { get; private init; }

    /// <summary>Whether machines are as libvirt's tests have them.</summary>
    private bool OfLibvirtTests { get; init; }

    private ImmutableDictionary<HostPciAddress, int> IommuGroups { get; init; } =
        ImmutableDictionary<HostPciAddress, int>.Empty;

    /// <summary>What libvirt's own tests assume for a case.</summary>
    public static GuestSurroundings OfTest(ConformanceCase given)
    {
        var qemu = Recordings.OfTest(given.Folder, given.Text("qemu_caps")!);
        foreach (var name in given.ArgumentTexts("ARG_QEMU_CAPS_DEL"))
            qemu = LibvirtNames.Find(name).Fact.Set(qemu, present: false);
        var host = TestHosts.Of(given.Text("host_arch"), given.Text("host_cpu"));
        return new GuestSurroundings(host, qemu)
        {
            IsNew = given.ArgumentTexts("parse_flags").Contains("VIR_DOMAIN_DEF_PARSE_ABI_UPDATE"),
            OfLibvirtTests = true,
            IommuGroups = TestHosts.IommuGroups(given.Folder),
        };
    }

    public static string EmulatorOf(DomainDefinition definition) =>
        $"/usr/bin/qemu-system-{(definition.Os.Architecture?.WordSize == 32 ? "ppc" : "ppc64")}";

    public MachineFacts FactsFor(DomainDefinition definition)
    {
        var facts = Qemu.MachineFacts(definition, Host, definition.Emulator!) with { IommuGroups = IommuGroups };
        // The host of the live libvirt emulated no TPM of any version.
        if (!OfLibvirtTests) return facts with { TpmVersions = [] };
        var architecture = definition.Os.Architecture ?? Host.Cpu.Architecture;
        var machine = definition.Os.Machine ?? architecture.DefaultMachine ?? "none";
        var accelerator = definition.Type == VirtType.Kvm ? Accelerator.Kvm : Accelerator.Tcg;
        return facts with
        {
            // libvirt's tests take the machines' aliases out of what QEMU says.
            MachineAliases = ImmutableDictionary<string, string>.Empty,
            // Under KVM libvirt goes by a machine's default CPU on 64-bit POWER only.
            DefaultCpu = accelerator == Accelerator.Kvm && architecture.WordSize == 32
                ? null
                : Qemu.CpuFacts(machine, accelerator).DefaultModel,
        };
    }

    public LaunchSettings SettingsFor(string name)
    {
        var shortName = LaunchSettings.DirectoryName(-1, name);
        var own = shortName["domain-".Length..];
        return new LaunchSettings
        {
            StateDirectory = $"{StateDirectory}/{shortName}",
            ChannelDirectory = $"{StateDirectory}/channel/target/{shortName}",
            TpmSocket = "/dev/test",

            // What libvirt writes where a host would have to choose.
            VncPort = 5900,
            SpicePort = 5901,
            SpiceTlsPort = 5902,
            BusSocket = $"/run/libvirt/qemu/dbus/{own}-dbus.sock",
            PasstPrefix = $"/run/libvirt/qemu/passt/{own}-",
            RenderNode = OfLibvirtTests ? "/dev/dri/foo" : "/dev/dri/renderD128",
            // The clock of libvirt's tests, in the zone VIR00:30, which lies west of Greenwich.
            Now = DateTimeOffset.FromUnixTimeSeconds(1234567890).ToOffset(TimeSpan.FromMinutes(-30)),
            User = "test",
            SearchPath = "/bin",
            Memory = new HostMemory
            {
                HugePages = OfLibvirtTests
                    ? [HugePages(2048, "/dev/hugepages2M", own), HugePages(1048576, "/dev/hugepages1G", own)]
                    : [HugePages(2048, "/dev/hugepages", own)],
                Directory = $"{StateDirectory}/ram/{own}",
                Nodes = NumberSet.Below(4),
            },
        };
    }

    private static HugePageFolder HugePages(ulong kilobytes, string mount, string own) =>
        new(kilobytes << 10, $"{mount}/libvirt/qemu/{own}");

    // libvirt 9.0 let QEMU open listening sockets itself.
    private static QemuCapabilities SocketsByPath(QemuCapabilities qemu) => Fact.Option("chardev.fd").Set(qemu, present: false);
}
