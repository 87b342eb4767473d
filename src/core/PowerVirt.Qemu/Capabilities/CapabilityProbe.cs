using System.Collections.Immutable;
using System.Text.Json;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>
/// What a QEMU is asked about itself. A process started with <see cref="AnyAccelerator"/> answers <see cref="First"/>,
/// then <see cref="Next"/>; where it used KVM, a second one started with <see cref="OnlyTcg"/> answers
/// <see cref="UnderTcg"/>. Commands may be sent without waiting for replies; QEMU answers in order.
/// </summary>
public static class CapabilityProbe
{
    /// <summary>QEMU's command line, to which the shell adds a monitor: KVM where it works, else TCG.</summary>
    public static ImmutableArray<string> AnyAccelerator { get; } = CommandLine("kvm:tcg");

    /// <summary>The same for TCG alone.</summary>
    public static ImmutableArray<string> OnlyTcg { get; } = CommandLine("tcg");

    /// <summary>What can be asked without knowing anything.</summary>
    public static ImmutableArray<CapabilityQuestion> First { get; } =
    [
        new("qmp_capabilities"),
        new("query-version"),
        new("query-target"),
        new("query-kvm"),
        new("query-qmp-schema"),
        // The schema of old QEMUs does not tell all commands.
        new("query-commands"),
        new("qom-list-types"),
        new("query-machines"),
        new("query-cpu-definitions"),
        new("query-tpm-models"),
        new("query-tpm-types"),
        new("query-command-line-options"),
        new("query-migrate-capabilities"),
    ];

    /// <summary>What differs under TCG.</summary>
    public static ImmutableArray<CapabilityQuestion> UnderTcg { get; } =
        [new("qmp_capabilities"), new("query-cpu-definitions"), new("query-machines")];

    /// <summary>Devices whose properties decide how they are written on the command line.</summary>
    private static readonly ImmutableArray<string> Devices =
    [
        "VGA", "ide-hd", "nvdimm", "pcie-root-port", "scsi-hd", "spapr-pci-host-bridge", "usb-host", "usb-redir",
        "usb-storage", "vfio-pci", "vhost-user-fs-device", "virtio-balloon-pci", "virtio-blk-pci", "virtio-gpu-device",
        "virtio-gpu-pci", "virtio-iommu-pci", "virtio-net-pci", "virtio-scsi-pci", "vmware-svga",
    ];

    private static readonly ImmutableArray<string> Objects = ["memory-backend-file", "memory-backend-memfd"];

    /// <summary>What to ask after the replies to <see cref="First"/>: properties of types that are there.</summary>
    public static ImmutableArray<CapabilityQuestion> Next(IEnumerable<QmpExchange> first)
    {
        var types = NameSet.Empty;
        string? machine = null;
        foreach (var exchange in first)
        {
            if (exchange.Question.Command == "qom-list-types") types = ReplyNames(exchange.Reply);
            else if (exchange.Question.Command == "query-machines") machine = DefaultMachine(exchange.Reply);
        }

        var questions = ImmutableArray.CreateBuilder<CapabilityQuestion>();
        foreach (var device in Devices)
            if (types.Contains(device)) questions.Add(DeviceProperties(device));
        if (CpuType(types) is { } cpu) questions.Add(DeviceProperties(cpu));
        foreach (var type in Objects)
            if (types.Contains(type)) questions.Add(QomProperties(type));
        questions.Add(QomProperties("none-machine"));
        if (machine is not null) questions.Add(QomProperties($"{machine}-machine"));
        return questions.DrainToImmutable();
    }

    /// <summary>Whether the QEMU that gave these replies uses KVM, so that TCG is to be asked, too.</summary>
    public static bool UsedKvm(IEnumerable<QmpExchange> first)
    {
        var exchange = first.FirstOrDefault(exchange => exchange.Question.Command == "query-kvm");
        if (exchange is null) return false;
        return JsonElement.Parse(exchange.Reply.Span).Member("return")?.Flag("enabled") is true;
    }

    private static ImmutableArray<string> CommandLine(string accelerators) =>
        ["-S", "-no-user-config", "-nodefaults", "-display", "none", "-machine", $"none,accel={accelerators}"];

    private static CapabilityQuestion DeviceProperties(string type) => new("device-list-properties", type);

    private static CapabilityQuestion QomProperties(string type) => new("qom-list-properties", type);

    // Any POWER8, in whichever spelling this QEMU has: the `compat` property of old QEMUs is one of its type. The type
    // for -cpu host is no good, as QEMU 2.5 to 2.9 refuse to list its properties.
    private static string? CpuType(NameSet types) => types
        .Where(type => type.StartsWith("power8_", StringComparison.OrdinalIgnoreCase))
        .FirstOrDefault(type => type.EndsWith("-cpu", StringComparison.Ordinal));

    private static string? DefaultMachine(ReadOnlyMemory<byte> reply) =>
        JsonElement.Parse(reply.Span).Member("return").Items()
            .FirstOrDefault(machine => machine.Flag("is-default") is true).Text("name");

    private static NameSet ReplyNames(ReadOnlyMemory<byte> reply) =>
        NameSet.Of(JsonElement.Parse(reply.Span).Member("return").Names());
}
