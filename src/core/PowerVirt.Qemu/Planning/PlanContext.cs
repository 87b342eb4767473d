using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Power;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.CommandLine.Disks;

namespace PowerVirt.Qemu.Planning;

/// <summary>Everything that the arguments of one device may depend on; it only answers and never changes.</summary>
public sealed class PlanContext
{
    private readonly Dictionary<Device, string> _paths;
    private readonly Dictionary<Disk, int> _nodes;
    private readonly ILookup<ControllerType, Controller> _controllers;

    public PlanContext(
        DomainDefinition definition, QemuCapabilities qemu, LaunchSettings settings, CpuDecision.Accepted cpu)
    {
        (Definition, Qemu, Settings, Cpu) = (definition, qemu, settings, cpu);
        AskedMemory = definition.Memory;
        Accelerator = AcceleratorOf(definition);
        Machine = definition.Os.Machine ?? "pseries";
        MachineKind = MachineKinds.Of(Machine);
        MachineType = qemu.Under(Accelerator)?.Machine(Machine);
        _paths = DevicePaths.Of(definition.Devices);
        _nodes = BlockNumbers.Of(definition.Devices);
        _controllers = definition.Devices.Of<Controller>().ToLookup(controller => controller.Type);
        EffectiveBootOrder = BootIndexes.Of(definition);
        Descriptors = DescriptorTable.Of(this);
    }

    public DomainDefinition Definition { get; }

    /// <summary>Sizes of memory as they were before they were rounded.</summary>
    public Memory AskedMemory { get; init; }

    public QemuCapabilities Qemu { get; }

    public LaunchSettings Settings { get; }

    public CpuDecision.Accepted Cpu { get; }

    public Accelerator Accelerator { get; }

    /// <summary>The machine's name as the definition has it.</summary>
    public string Machine { get; }

    public MachineKind MachineKind { get; }

    /// <summary>What QEMU says of the machine; null where it has none of that name.</summary>
    public MachineType? MachineType { get; }

    /// <summary>Which numbers file descriptors have in QEMU.</summary>
    public DescriptorTable Descriptors { get; }

    /// <summary>The <c>bootindex</c> of devices that have one.</summary>
    public ImmutableDictionary<Device, uint> EffectiveBootOrder { get; }

    public static Accelerator AcceleratorOf(DomainDefinition definition) =>
        definition.Type == VirtType.Kvm ? Accelerator.Kvm : Accelerator.Tcg;

    /// <summary>Where the device stands in the document: <c>/domain/devices/disk[2]</c>.</summary>
    public string PathOf(Device device) => _paths[device];

    /// <summary>The number in the names of the block nodes of a disk's uppermost image.</summary>
    public int NodeOf(Disk disk) => _nodes[disk];

    public long? BootIndexOf(Device device) => EffectiveBootOrder.TryGetValue(device, out var index) ? index : null;

    /// <summary>The controller of a type with an index; null where the definition has none.</summary>
    public Controller? FindController(ControllerType type, uint index) =>
        _controllers[type].FirstOrDefault(controller => controller.Index == index);

    /// <summary>A <c>-device</c>, in JSON where QEMU takes it.</summary>
    public Argument Device(QemuProperties properties, string why, Device source)
    {
        var json = Qemu.HasSchema("device_add/$json-cli-hotplug");
        properties = DeviceOverrides.Apply(properties, Definition.Qemu);
        return new Argument("-device", Write(properties, json), why, PathOf(source))
        {
            Type = Text(properties, "driver"),
            Properties = properties,
        };
    }

    /// <summary>An <c>-object</c>, in JSON where QEMU takes it: since its objects are part of the QAPI schema.</summary>
    public Argument Object(QemuProperties properties, string why, string? source)
    {
        var json = Qemu.HasSchema("object-add/arg/+secret");
        return new Argument("-object", Write(properties, json), why, source)
        {
            Type = Text(properties, "qom-type"),
            Properties = properties,
        };
    }

    /// <summary>Whether <c>-netdev</c> takes JSON: that came together with the type <c>dgram</c>.</summary>
    public bool TakesJsonNetdev => Qemu.HasNetdev("dgram");

    /// <summary>A <c>-netdev</c>, in JSON where QEMU takes it.</summary>
    public Argument Netdev(QemuProperties properties, string why, Device source) =>
        new("-netdev", Write(properties, TakesJsonNetdev), why, PathOf(source)) { Properties = properties };

    private static string Write(QemuProperties properties, bool json) =>
        json ? properties.ToJson() : properties.ToKeyValue();

    private static string? Text(QemuProperties properties, string key) => (properties[key] as QemuValue.Text)?.Value;
}
