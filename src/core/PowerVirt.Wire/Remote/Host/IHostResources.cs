using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Host;

/// <summary>Says what the host uses, and sets what it may.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IHostResources<in TContext>
{
    [Procedure(101, Access.Read)]
    ValueTask<NodeGetCellsFreeMemoryReturn> NodeGetCellsFreeMemoryAsync(
        NodeGetCellsFreeMemoryArgs args, TContext context);

    [Procedure(102, Access.Read)]
    ValueTask<NodeGetFreeMemoryReturn> NodeGetFreeMemoryAsync(TContext context);

    [Procedure(227, Access.Read)]
    ValueTask<NodeGetCpuStatsReturn> NodeGetCpuStatsAsync(NodeGetCpuStatsArgs args, TContext context);

    [Procedure(228, Access.Read)]
    ValueTask<NodeGetMemoryStatsReturn> NodeGetMemoryStatsAsync(NodeGetMemoryStatsArgs args, TContext context);

    [Procedure(250, Access.Write)]
    ValueTask NodeSuspendForDurationAsync(NodeSuspendForDurationArgs args, TContext context);

    [Procedure(288, Access.Write)]
    ValueTask NodeSetMemoryParametersAsync(NodeSetMemoryParametersArgs args, TContext context);

    [Procedure(289, Access.Read)]
    ValueTask<NodeGetMemoryParametersReturn> NodeGetMemoryParametersAsync(
        NodeGetMemoryParametersArgs args, TContext context);

    [Procedure(293, Access.Read)]
    ValueTask<NodeGetCpuMapReturn> NodeGetCpuMapAsync(NodeGetCpuMapArgs args, TContext context);

    [Procedure(340, Access.Read)]
    ValueTask<NodeGetFreePagesReturn> NodeGetFreePagesAsync(NodeGetFreePagesArgs args, TContext context);

    [Procedure(347, Access.Write)]
    ValueTask<NodeAllocPagesReturn> NodeAllocPagesAsync(NodeAllocPagesArgs args, TContext context);
}
