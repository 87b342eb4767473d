using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Arguments of <c>DOMAIN_PIN_VCPU</c> (26).</summary>
[Xdr]
public sealed partial record DomainPinVcpuArgs(
    RemoteDomain Domain, uint Vcpu, [MaxLength(RemoteLimits.Cpumap)] ImmutableArray<byte> CpuMap);

/// <summary>Arguments of <c>DOMAIN_GET_SCHEDULER_TYPE</c> (56).</summary>
[Xdr]
public sealed partial record DomainGetSchedulerTypeArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_GET_SCHEDULER_TYPE</c> (56).</summary>
[Xdr]
public sealed partial record DomainGetSchedulerTypeReturn(string Type, int ParameterCount);

/// <summary>Arguments of <c>DOMAIN_GET_SCHEDULER_PARAMETERS</c> (57).</summary>
[Xdr]
public sealed partial record DomainGetSchedulerParametersArgs(RemoteDomain Domain, int ParameterCount);

/// <summary>Answer of <c>DOMAIN_GET_SCHEDULER_PARAMETERS</c> (57).</summary>
[Xdr]
public sealed partial record DomainGetSchedulerParametersReturn(
    [MaxLength(RemoteLimits.DomainSchedulerParameters)] ImmutableArray<TypedParameter> Parameters);

/// <summary>Arguments of <c>DOMAIN_SET_SCHEDULER_PARAMETERS</c> (58).</summary>
[Xdr]
public sealed partial record DomainSetSchedulerParametersArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.DomainSchedulerParameters)] ImmutableArray<TypedParameter> Parameters);

/// <summary>Arguments of <c>DOMAIN_SET_MEMORY_PARAMETERS</c> (197).</summary>
[Xdr]
public sealed partial record DomainSetMemoryParametersArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.DomainMemoryParameters)] ImmutableArray<TypedParameter> Parameters,
    uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_MEMORY_PARAMETERS</c> (198).</summary>
[Xdr]
public sealed partial record DomainGetMemoryParametersArgs(RemoteDomain Domain, int ParameterCount, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_MEMORY_PARAMETERS</c> (198).</summary>
[Xdr]
public sealed partial record DomainGetMemoryParametersReturn(
    [MaxLength(RemoteLimits.DomainMemoryParameters)] ImmutableArray<TypedParameter> Parameters, int ParameterCount);

/// <summary>Arguments of <c>DOMAIN_SET_BLKIO_PARAMETERS</c> (205).</summary>
[Xdr]
public sealed partial record DomainSetBlkIoParametersArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.DomainBlkIoParameters)] ImmutableArray<TypedParameter> Parameters,
    uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_BLKIO_PARAMETERS</c> (206).</summary>
[Xdr]
public sealed partial record DomainGetBlkIoParametersArgs(RemoteDomain Domain, int ParameterCount, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_BLKIO_PARAMETERS</c> (206).</summary>
[Xdr]
public sealed partial record DomainGetBlkIoParametersReturn(
    [MaxLength(RemoteLimits.DomainBlkIoParameters)] ImmutableArray<TypedParameter> Parameters, int ParameterCount);

/// <summary>Arguments of <c>DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS</c> (219).</summary>
[Xdr]
public sealed partial record DomainSetSchedulerParametersFlagsArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.DomainSchedulerParameters)] ImmutableArray<TypedParameter> Parameters,
    uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS</c> (223).</summary>
[Xdr]
public sealed partial record DomainGetSchedulerParametersFlagsArgs(RemoteDomain Domain, int ParameterCount, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS</c> (223).</summary>
[Xdr]
public sealed partial record DomainGetSchedulerParametersFlagsReturn(
    [MaxLength(RemoteLimits.DomainSchedulerParameters)] ImmutableArray<TypedParameter> Parameters);

/// <summary>Arguments of <c>DOMAIN_PIN_VCPU_FLAGS</c> (225).</summary>
[Xdr]
public sealed partial record DomainPinVcpuFlagsArgs(
    RemoteDomain Domain, uint Vcpu, [MaxLength(RemoteLimits.Cpumap)] ImmutableArray<byte> CpuMap, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_VCPU_PIN_INFO</c> (230).</summary>
[Xdr]
public sealed partial record DomainGetVcpuPinInfoArgs(RemoteDomain Domain, int CpuMapCount, int MapLength, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_VCPU_PIN_INFO</c> (230).</summary>
[Xdr]
public sealed partial record DomainGetVcpuPinInfoReturn(
    [MaxLength(RemoteLimits.Cpumaps)] ImmutableArray<byte> CpuMaps, int Count);

/// <summary>Arguments of <c>DOMAIN_SET_BLOCK_IO_TUNE</c> (252).</summary>
[Xdr]
public sealed partial record DomainSetBlockIoTuneArgs(
    RemoteDomain Domain, string Disk,
    [MaxLength(RemoteLimits.DomainBlockIoTuneParameters)] ImmutableArray<TypedParameter> Parameters, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_BLOCK_IO_TUNE</c> (253).</summary>
[Xdr]
public sealed partial record DomainGetBlockIoTuneArgs(
    RemoteDomain Domain, string? Disk, int ParameterCount, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_BLOCK_IO_TUNE</c> (253).</summary>
[Xdr]
public sealed partial record DomainGetBlockIoTuneReturn(
    [MaxLength(RemoteLimits.DomainBlockIoTuneParameters)] ImmutableArray<TypedParameter> Parameters,
    int ParameterCount);

/// <summary>Arguments of <c>DOMAIN_SET_NUMA_PARAMETERS</c> (254).</summary>
[Xdr]
public sealed partial record DomainSetNumaParametersArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.DomainNumaParameters)] ImmutableArray<TypedParameter> Parameters,
    uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_NUMA_PARAMETERS</c> (255).</summary>
[Xdr]
public sealed partial record DomainGetNumaParametersArgs(RemoteDomain Domain, int ParameterCount, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_NUMA_PARAMETERS</c> (255).</summary>
[Xdr]
public sealed partial record DomainGetNumaParametersReturn(
    [MaxLength(RemoteLimits.DomainNumaParameters)] ImmutableArray<TypedParameter> Parameters, int ParameterCount);

/// <summary>Arguments of <c>DOMAIN_SET_INTERFACE_PARAMETERS</c> (256).</summary>
[Xdr]
public sealed partial record DomainSetInterfaceParametersArgs(
    RemoteDomain Domain, string Device,
    [MaxLength(RemoteLimits.DomainInterfaceParameters)] ImmutableArray<TypedParameter> Parameters, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_INTERFACE_PARAMETERS</c> (257).</summary>
[Xdr]
public sealed partial record DomainGetInterfaceParametersArgs(
    RemoteDomain Domain, string Device, int ParameterCount, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_INTERFACE_PARAMETERS</c> (257).</summary>
[Xdr]
public sealed partial record DomainGetInterfaceParametersReturn(
    [MaxLength(RemoteLimits.DomainInterfaceParameters)] ImmutableArray<TypedParameter> Parameters, int ParameterCount);

/// <summary>Arguments of <c>DOMAIN_PIN_EMULATOR</c> (279).</summary>
[Xdr]
public sealed partial record DomainPinEmulatorArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.Cpumap)] ImmutableArray<byte> CpuMap, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_EMULATOR_PIN_INFO</c> (280).</summary>
[Xdr]
public sealed partial record DomainGetEmulatorPinInfoArgs(RemoteDomain Domain, int MapLength, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_EMULATOR_PIN_INFO</c> (280).</summary>
[Xdr]
public sealed partial record DomainGetEmulatorPinInfoReturn(
    [MaxLength(RemoteLimits.Cpumaps)] ImmutableArray<byte> CpuMaps, int Count);

/// <summary>Arguments of <c>DOMAIN_SET_MEMORY_STATS_PERIOD</c> (308).</summary>
[Xdr]
public sealed partial record DomainSetMemoryStatsPeriodArgs(RemoteDomain Domain, int Period, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_IOTHREAD_INFO</c> (351).</summary>
[Xdr]
public sealed partial record DomainGetIoThreadInfoArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_IOTHREAD_INFO</c> (351).</summary>
[Xdr]
public sealed partial record DomainGetIoThreadInfoReturn(
    [MaxLength(RemoteLimits.IoThreadInfo)] ImmutableArray<RemoteIoThread> Info, uint Count);

/// <summary>Arguments of <c>DOMAIN_PIN_IOTHREAD</c> (352).</summary>
[Xdr]
public sealed partial record DomainPinIoThreadArgs(
    RemoteDomain Domain, uint IoThread, [MaxLength(RemoteLimits.Cpumap)] ImmutableArray<byte> CpuMap, uint Flags);

/// <summary>Arguments of <c>DOMAIN_ADD_IOTHREAD</c> (355).</summary>
[Xdr]
public sealed partial record DomainAddIoThreadArgs(RemoteDomain Domain, uint IoThread, uint Flags);

/// <summary>Arguments of <c>DOMAIN_DEL_IOTHREAD</c> (356).</summary>
[Xdr]
public sealed partial record DomainDelIoThreadArgs(RemoteDomain Domain, uint IoThread, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_PERF_EVENTS</c> (365).</summary>
[Xdr]
public sealed partial record DomainGetPerfEventsArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_PERF_EVENTS</c> (365).</summary>
[Xdr]
public sealed partial record DomainGetPerfEventsReturn(
    [MaxLength(RemoteLimits.DomainPerfEvents)] ImmutableArray<TypedParameter> Parameters);

/// <summary>Arguments of <c>DOMAIN_SET_PERF_EVENTS</c> (366).</summary>
[Xdr]
public sealed partial record DomainSetPerfEventsArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.DomainPerfEvents)] ImmutableArray<TypedParameter> Parameters,
    uint Flags);

/// <summary>Arguments of <c>DOMAIN_SET_IOTHREAD_PARAMS</c> (402).</summary>
[Xdr]
public sealed partial record DomainSetIoThreadParamsArgs(
    RemoteDomain Domain, uint IoThread,
    [MaxLength(RemoteLimits.DomainIoThreadParams)] ImmutableArray<TypedParameter> Parameters, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SET_THROTTLE_GROUP</c> (451).</summary>
[Xdr]
public sealed partial record DomainSetThrottleGroupArgs(
    RemoteDomain Domain, string Group,
    [MaxLength(RemoteLimits.DomainBlockIoTuneParameters)] ImmutableArray<TypedParameter> Parameters, uint Flags);

/// <summary>Arguments of <c>DOMAIN_DEL_THROTTLE_GROUP</c> (452).</summary>
[Xdr]
public sealed partial record DomainDelThrottleGroupArgs(RemoteDomain Domain, string? Group, uint Flags);
