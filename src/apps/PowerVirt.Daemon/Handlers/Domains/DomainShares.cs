using System.Collections.Immutable;
using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Hosts;
using PowerVirt.Daemon.Statistics;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Tuning;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;
using Input = PowerVirt.Domain.Lifecycle.Input;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>
/// Says which shares of the host guests and their devices have, and binds their threads to CPUs. Control groups keep no
/// shares: guests are in no groups of their own yet, and whoever asks for those of a guest that runs is told so.
/// </summary>
internal sealed class DomainShares(DomainDirectory domains) : UnsupportedDomainTuning<CallContext>
{
    /// <summary>virDomainModificationImpact, and VIR_TYPED_PARAM_STRING_OKAY.</summary>
    private const uint Live = 1, Config = 2, TextsAreTaken = 4;

    public override ValueTask DomainPinVcpuAsync(DomainPinVcpuArgs args, CallContext context) =>
        PinAsync(args.Domain, GuestThread.Vcpu(args.Vcpu), args.CpuMap, Live, context);

    public override ValueTask DomainPinVcpuFlagsAsync(DomainPinVcpuFlagsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config, "virDomainPinVcpuFlags");
        return PinAsync(args.Domain, GuestThread.Vcpu(args.Vcpu), args.CpuMap, args.Flags, context);
    }

    public override ValueTask DomainPinEmulatorAsync(DomainPinEmulatorArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config, "virDomainPinEmulator");
        return PinAsync(args.Domain, GuestThread.Emulator, args.CpuMap, args.Flags, context);
    }

    public override ValueTask DomainPinIoThreadAsync(DomainPinIoThreadArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config, "virDomainPinIOThread");
        return PinAsync(args.Domain, GuestThread.IoThread(args.IoThread), args.CpuMap, args.Flags, context);
    }

    public override Answer<DomainGetSchedulerTypeReturn> DomainGetSchedulerTypeAsync(
        DomainGetSchedulerTypeArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainGetSchedulerTypeReturn("posix", DefinedShares.CpuValues));
    }

    public override Answer<DomainGetSchedulerParametersReturn> DomainGetSchedulerParametersAsync(
        DomainGetSchedulerParametersArgs args, CallContext context) =>
        new(new DomainGetSchedulerParametersReturn(Scheduler(args.Domain, args.ParameterCount, flags: 0)));

    public override Answer<DomainGetSchedulerParametersFlagsReturn> DomainGetSchedulerParametersFlagsAsync(
        DomainGetSchedulerParametersFlagsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config | TextsAreTaken, "virDomainGetSchedulerParametersFlags");
        return new(new DomainGetSchedulerParametersFlagsReturn(Scheduler(args.Domain, args.ParameterCount, args.Flags)));
    }

    public override Answer<DomainGetMemoryParametersReturn> DomainGetMemoryParametersAsync(
        DomainGetMemoryParametersArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config | TextsAreTaken, "virDomainGetMemoryParameters");
        var all = DefinedShares.OfMemory(Kept(args.Domain, args.Flags, "memory").MemoryTune);
        return new(new DomainGetMemoryParametersReturn(Room.For(args.ParameterCount, all), all.Length));
    }

    public override Answer<DomainGetBlkIoParametersReturn> DomainGetBlkIoParametersAsync(
        DomainGetBlkIoParametersArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config | TextsAreTaken, "virDomainGetBlkioParameters");
        var all = DefinedShares.OfBlocks(Kept(args.Domain, args.Flags, "block I/O").BlockTune);
        return new(new DomainGetBlkIoParametersReturn(Room.For(args.ParameterCount, all), all.Length));
    }

    public override Answer<DomainGetNumaParametersReturn> DomainGetNumaParametersAsync(
        DomainGetNumaParametersArgs args, CallContext context)
    {
        var definition = DefinitionOf(args.Domain, args.Flags, "virDomainGetNumaParameters");
        var list = new ParameterList();
        list.Add("numa_mode", (int)(definition.NumaTune.Memory?.Mode ?? 0));
        list.Add("numa_nodeset", definition.NumaTune.Memory?.NodeSet?.ToString() ?? "");
        var all = list.Take();
        return new(new DomainGetNumaParametersReturn(Room.For(args.ParameterCount, all), all.Length));
    }

    public override Answer<DomainGetVcpuPinInfoReturn> DomainGetVcpuPinInfoAsync(
        DomainGetVcpuPinInfoArgs args, CallContext context)
    {
        var definition = DefinitionOf(args.Domain, args.Flags, "virDomainGetVcpuPinInfo");
        var count = (uint)Math.Clamp(args.CpuMapCount, 0, definition.Vcpus.Maximum);
        var maps = ImmutableArray.CreateBuilder<byte>();
        for (var vcpu = 0u; vcpu < count; vcpu++)
        {
            var pin = definition.CpuTune.VcpuPins.FirstOrDefault(pin => pin.Thread == vcpu)?.Cpus;
            maps.AddRange(CpuMap.Of(pin ?? AllowedFor(definition), args.MapLength));
        }

        return new(new DomainGetVcpuPinInfoReturn(maps.DrainToImmutable(), (int)count));
    }

    public override Answer<DomainGetEmulatorPinInfoReturn> DomainGetEmulatorPinInfoAsync(
        DomainGetEmulatorPinInfoArgs args, CallContext context)
    {
        var definition = DefinitionOf(args.Domain, args.Flags, "virDomainGetEmulatorPinInfo");
        var cpus = definition.CpuTune.EmulatorPin ?? AllowedFor(definition);
        return new(new DomainGetEmulatorPinInfoReturn([.. CpuMap.Of(cpus, args.MapLength)], 1));
    }

    public override Answer<DomainGetIoThreadInfoReturn> DomainGetIoThreadInfoAsync(
        DomainGetIoThreadInfoArgs args, CallContext context)
    {
        var definition = DefinitionOf(args.Domain, args.Flags, "virDomainGetIOThreadInfo");
        var bytes = ThisHost.CpuCount / 8 + 1;
        ImmutableArray<RemoteIoThread> threads =
        [
            .. definition.IoThreads.Select(thread => new RemoteIoThread(thread.Id, [.. CpuMap.Of(
                definition.CpuTune.IoThreadPins.FirstOrDefault(pin => pin.Thread == thread.Id)?.Cpus
                    ?? AllowedFor(definition), bytes)])),
        ];
        return new(new DomainGetIoThreadInfoReturn(threads, (uint)threads.Length));
    }

    public override Answer<DomainGetBlockIoTuneReturn> DomainGetBlockIoTuneAsync(
        DomainGetBlockIoTuneArgs args, CallContext context)
    {
        var definition = DefinitionOf(args.Domain, args.Flags, "virDomainGetBlockIoTune");
        // Asked for none, the number alone is told; clients ask so before they name a disk.
        if (args.ParameterCount == 0) return new(new DomainGetBlockIoTuneReturn([], DeviceLimits.DiskValues));
        var known = DefinitionOutline.Of(definition).Disk(args.Disk)
            ?? throw new VmException(ErrorCode.InvalidArgument, $"disk '{args.Disk}' was not found in the domain",
                "`virsh domblklist` names the guest's disks.");
        var disk = definition.Devices.Of<Disk>().First(disk => disk.Target == known.Target);
        var all = DeviceLimits.OfDisk(disk.IoTune ?? new IoTune(), withTexts: (args.Flags & TextsAreTaken) != 0);
        return new(new DomainGetBlockIoTuneReturn(Room.For(args.ParameterCount, all), all.Length));
    }

    public override Answer<DomainGetInterfaceParametersReturn> DomainGetInterfaceParametersAsync(
        DomainGetInterfaceParametersArgs args, CallContext context)
    {
        var definition = DefinitionOf(args.Domain, args.Flags, "virDomainGetInterfaceParameters");
        if (args.ParameterCount == 0) return new(new DomainGetInterfaceParametersReturn([], DeviceLimits.CardValues));
        var known = DefinitionOutline.Of(definition).Interface(args.Device)
            ?? throw new VmException(ErrorCode.InvalidArgument, $"'{args.Device}' is not a known interface",
                "`virsh domiflist` names the guest's interfaces.");
        var card = definition.Devices.Of<Interface>().First(card => (card.Target, card.Mac) == (known.Target, known.Mac));
        var all = DeviceLimits.OfCard(card.Bandwidth);
        return new(new DomainGetInterfaceParametersReturn(Room.For(args.ParameterCount, all), all.Length));
    }

    private static NumberSet AllowedFor(DomainDefinition definition) =>
        definition.Vcpus.CpuSet ?? NumberSet.Below((uint)ThisHost.CpuCount);

    private DomainDefinition DefinitionOf(RemoteDomain domain, uint flags, string procedure)
    {
        Flags.Check(flags, Live | Config | TextsAreTaken, procedure);
        return ChosenDefinition.Of(domains.Find(domain), flags & (Live | Config));
    }

    private ImmutableArray<TypedParameter> Scheduler(RemoteDomain domain, int count, uint flags) =>
        Room.For(count, DefinedShares.OfCpus(Kept(domain, flags, "CPU time").CpuTune));

    /// <summary>The definition that is kept; of a guest that runs there is nothing to say.</summary>
    private DomainDefinition Kept(RemoteDomain domain, uint flags, string what)
    {
        var actor = domains.Find(domain);
        return actor.State.Active && (flags & Config) == 0
            ? throw new VmException(ErrorCode.OperationInvalid,
                $"guest '{actor.Identity.Name}' has no control group that limits its {what}")
            : ChosenDefinition.Of(actor, flags & (Live | Config));
    }

    private async ValueTask PinAsync(
        RemoteDomain domain, GuestThread thread, ImmutableArray<byte> map, uint flags, CallContext context)
    {
        var actor = domains.Find(domain);
        var change = PinRequest.Of(actor, thread, map, (EditScope)flags);
        await actor.AskAsync(id => new Input.Configure(id, change), context.Id);
    }
}
