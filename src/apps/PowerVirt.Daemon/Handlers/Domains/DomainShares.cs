using System.Collections.Immutable;
using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Hosts;
using PowerVirt.Daemon.Statistics;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>
/// Says which shares of the host guests have. Control groups keep none: guests are in no groups of their own yet, and
/// whoever asks is told so.
/// </summary>
internal sealed class DomainShares(DomainDirectory domains) : UnsupportedDomainTuning<CallContext>
{
    /// <summary>virDomainModificationImpact, and VIR_TYPED_PARAM_STRING_OKAY.</summary>
    private const uint Live = 1, Config = 2, TextsAreTaken = 4;

    public override ValueTask<DomainGetSchedulerTypeReturn> DomainGetSchedulerTypeAsync(
        DomainGetSchedulerTypeArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainGetSchedulerTypeReturn("posix", 0));
    }

    public override ValueTask<DomainGetSchedulerParametersReturn> DomainGetSchedulerParametersAsync(
        DomainGetSchedulerParametersArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainGetSchedulerParametersReturn([]));
    }

    public override ValueTask<DomainGetSchedulerParametersFlagsReturn> DomainGetSchedulerParametersFlagsAsync(
        DomainGetSchedulerParametersFlagsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config | TextsAreTaken, "virDomainGetSchedulerParametersFlags");
        domains.Find(args.Domain);
        return new(new DomainGetSchedulerParametersFlagsReturn([]));
    }

    public override ValueTask<DomainGetMemoryParametersReturn> DomainGetMemoryParametersAsync(
        DomainGetMemoryParametersArgs args, CallContext context) => throw None(args.Domain, "memory");

    public override ValueTask<DomainGetBlkIoParametersReturn> DomainGetBlkIoParametersAsync(
        DomainGetBlkIoParametersArgs args, CallContext context) => throw None(args.Domain, "block I/O");

    public override ValueTask<DomainGetNumaParametersReturn> DomainGetNumaParametersAsync(
        DomainGetNumaParametersArgs args, CallContext context)
    {
        var definition = DefinitionOf(args.Domain, args.Flags, "virDomainGetNumaParameters");
        var list = new ParameterList();
        list.Add("numa_mode", (int)(definition.NumaTune.Memory?.Mode ?? 0));
        list.Add("numa_nodeset", definition.NumaTune.Memory?.NodeSet?.ToString() ?? "");
        var all = list.Take();
        return new(new DomainGetNumaParametersReturn(args.ParameterCount == 0 ? [] : all, all.Length));
    }

    public override ValueTask<DomainGetVcpuPinInfoReturn> DomainGetVcpuPinInfoAsync(
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

    public override ValueTask<DomainGetEmulatorPinInfoReturn> DomainGetEmulatorPinInfoAsync(
        DomainGetEmulatorPinInfoArgs args, CallContext context)
    {
        var definition = DefinitionOf(args.Domain, args.Flags, "virDomainGetEmulatorPinInfo");
        var cpus = definition.CpuTune.EmulatorPin ?? AllowedFor(definition);
        return new(new DomainGetEmulatorPinInfoReturn([.. CpuMap.Of(cpus, args.MapLength)], 1));
    }

    public override ValueTask<DomainGetIoThreadInfoReturn> DomainGetIoThreadInfoAsync(
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

    public override ValueTask<DomainGetBlockIoTuneReturn> DomainGetBlockIoTuneAsync(
        DomainGetBlockIoTuneArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config | TextsAreTaken, "virDomainGetBlockIoTune");
        var outline = ChosenDefinition.OutlineOf(domains.Find(args.Domain).Snapshot, args.Flags & (Live | Config));
        // Asked for none, the number alone is told; clients ask so before they name a disk.
        if (args.ParameterCount == 0) return new(new DomainGetBlockIoTuneReturn([], DeviceLimits.TrafficCount));
        var target = outline.Disks.FirstOrDefault(disk => disk.Target == args.Disk || (args.Disk is not null && disk.Source == args.Disk))
            ?.Target ?? throw new VmException(ErrorCode.InvalidArgument, $"disk '{args.Disk}' was not found in the domain");
        var disk = ChosenDefinition.Of(domains.Find(args.Domain), args.Flags & (Live | Config)).Devices.Of<Disk>()
            .First(disk => disk.Target == target);
        var all = DeviceLimits.Of(disk.IoTune ?? new IoTune(), withTexts: (args.Flags & TextsAreTaken) != 0);
        return new(new DomainGetBlockIoTuneReturn([.. all.Take(args.ParameterCount)], all.Length));
    }

    public override ValueTask<DomainGetInterfaceParametersReturn> DomainGetInterfaceParametersAsync(
        DomainGetInterfaceParametersArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config | TextsAreTaken, "virDomainGetInterfaceParameters");
        var outline = ChosenDefinition.OutlineOf(domains.Find(args.Domain).Snapshot, args.Flags & (Live | Config));
        if (args.ParameterCount == 0) return new(new DomainGetInterfaceParametersReturn([], DeviceLimits.BandwidthCount));
        var mac = outline.Interfaces.FirstOrDefault(nic => nic.Target == args.Device
                || string.Equals(nic.Mac, args.Device, StringComparison.OrdinalIgnoreCase))?.Mac
            ?? throw new VmException(ErrorCode.InvalidArgument, $"'{args.Device}' is not a known interface");
        var card = ChosenDefinition.Of(domains.Find(args.Domain), args.Flags & (Live | Config)).Devices.Of<Interface>()
            .First(nic => nic.Mac == mac);
        var all = DeviceLimits.Of(card.Bandwidth);
        return new(new DomainGetInterfaceParametersReturn([.. all.Take(args.ParameterCount)], all.Length));
    }

    private static NumberSet AllowedFor(DomainDefinition definition) =>
        definition.Vcpus.CpuSet ?? NumberSet.Below((uint)ThisHost.CpuCount);

    private DomainDefinition DefinitionOf(RemoteDomain domain, uint flags, string procedure)
    {
        Flags.Check(flags, Live | Config | TextsAreTaken, procedure);
        return ChosenDefinition.Of(domains.Find(domain), flags & (Live | Config));
    }

    private VmException None(RemoteDomain domain, string what) => new(ErrorCode.OperationInvalid,
        $"guest '{domains.Find(domain).Identity.Name}' has no control group that limits its {what}");
}
