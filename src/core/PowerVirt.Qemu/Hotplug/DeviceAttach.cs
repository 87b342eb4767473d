using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Rules;
using PowerVirt.Domain.Tuning;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>Decides how a device is plugged into a running guest.</summary>
public static class DeviceAttach
{
    /// <summary>The plan, or the reasons why there can be none.</summary>
    /// <param name="guest">The running guest.</param>
    /// <param name="device">The device as its document says.</param>
    /// <param name="facts">What completion needs to know of QEMU and host.</param>
    /// <param name="seed">For what the document leaves to chance, such as a MAC address.</param>
    public static Parsed<AttachPlan> Plan(RunningQemu guest, Device device, MachineFacts facts, CompletionSeed seed)
    {
        if (Obstacle(guest.Definition, device) is { } obstacle) return obstacle;
        guest = guest.Numbered();
        var before = guest.Definition;
        var asked = before with { Devices = before.Devices.Add(device with { Origin = Standing(device) }) };
        var completed = DomainCompletion.Complete(asked, facts, seed, isNew: false);
        if (!completed.Succeeded) return new Parsed<AttachPlan>(null, completed.Problems);

        // What runs stays as it is: only what is new is taken over.
        var added = completed.Value.Devices.Skip(before.Devices.Count).Select(WithDriver);
        var definition = DeviceAliases.Assign(before with { Devices = before.Devices.AddRange(added) });
        definition = definition with { Devices = BlockNumbers.Written(definition.Devices) };
        var problems = DomainRules.Check(definition, facts, RuleSet.Libvirt).Where(IsError).ToArray();
        return problems.Length > 0 ? new Parsed<AttachPlan>(null, problems) : Plan(guest with { Definition = definition }, guest);
    }

    private static Parsed<AttachPlan> Plan(RunningQemu guest, RunningQemu before)
    {
        var context = guest.Context();
        var added = guest.Definition.Devices.Skip(before.Definition.Devices.Count).ToArray();
        var options = DeviceOptions.Of(CommandLine.CommandLine.Of(context), added.Select(context.PathOf)).ToArray();
        var earlier = before.Context();
        var done = HostSteps.Of(earlier).Select(Plain).ToHashSet();
        ImmutableArray<HostStep> own = [.. HostSteps.Of(context).Where(step => !done.Contains(Plain(step)))];

        var orders = PassedDescriptors.Orders(own).ToList();
        var problems = new List<Problem>();
        foreach (var option in options)
        {
            if (OptionOrders.Of(PassedDescriptors.Named(option), guest.Qemu) is { } order) orders.Add(order);
            else problems.Add(OptionOrders.Impossible(option));
        }

        var told = MonitorOrders.Of(earlier).ToHashSet();
        orders.AddRange(MonitorOrders.Of(context).Where(step => !told.Contains(step))
            .Select(step => new PlugOrder(new QmpCommand(step.Command, step.Arguments), Undo: null)));
        problems.AddRange(PlanChecks.Of(guest.PlanOf(options, own), context).Where(IsError));
        if (problems.Count > 0) return new Parsed<AttachPlan>(null, problems);
        var attached = added[0];
        var limit = MemoryLock.LimitOf(guest.Definition);
        return new AttachPlan(guest.Definition, attached, own, [.. orders])
        {
            MemoryLock = limit == MemoryLock.LimitOf(before.Definition) ? null : limit,
        };
    }

    // A new device may shift the numbers of other devices' descriptors, which is nothing new to be done for them.
    private static HostStep Plain(HostStep step) => step switch
    {
        HostStep.Listen socket => socket with { Descriptor = 0 },
        HostStep.ListenForMonitor socket => socket with { Descriptor = 0 },
        HostStep.OpenFile file => file with { Descriptor = 0 },
        HostStep.OpenTap tap => tap with { Descriptor = 0 },
        HostStep.MakeMacvtap tap => tap with { Descriptor = 0 },
        HostStep.StartProgram program => program with { Words = [] },
        _ => step,
    };

    private static Problem? Obstacle(DomainDefinition domain, Device device)
    {
        if (Pluggable.Obstacle(device, attach: true) is { } obstacle) return obstacle;
        if (device is not Disk { Bus: DiskBus.Scsi, Address: DriveAddress place }) return null;
        var controller = domain.Devices.Of<Controller>()
            .FirstOrDefault(candidate => candidate.Type == ControllerType.Scsi && candidate.Index == place.Controller);
        return controller?.Model != "ibmvscsi" ? null : new Problem(
            ErrorCode.OperationUnsupported,
            $"The SCSI controller {place.Controller} is virtual I/O of PAPR (ibmvscsi), whose bus knows no plugging in QEMU.",
            Remedy: "Plug the disk into a virtio-scsi controller, or take the bus virtio.");
    }

    // The host's driver of a device that a guest drives is VFIO; a running guest's definition says so.
    private static Device WithDriver(Device device) =>
        device is HostDevice { Source: HostDeviceSource.Pci { Driver: null } source } host
            ? host with { Source = source with { Driver = "vfio" } }
            : device;

    private static Origin Standing(Device device) => new($"/{Domain.Xml.Devices.DeviceDocumentXml.NameOf(device)}", device.Origin.Line);

    private static bool IsError(Problem problem) => problem.Severity == Severity.Error;
}
