using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Host;

/// <summary>Says what the host uses, and sets what it may.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IHostResources<in TContext>
{
    [Procedure(101, Access.Read)]
    Answer<NodeGetCellsFreeMemoryReturn> NodeGetCellsFreeMemoryAsync(
        NodeGetCellsFreeMemoryArgs args, TContext context);

    [Procedure(102, Access.Read)]
    Answer<NodeGetFreeMemoryReturn> NodeGetFreeMemoryAsync(TContext context);

    [Procedure(227, Access.Read)]
    Answer<NodeGetCpuStatsReturn> NodeGetCpuStatsAsync(NodeGetCpuStatsArgs args, TContext context);

    [Procedure(228, Access.Read)]
    Answer<NodeGetMemoryStatsReturn> NodeGetMemoryStatsAsync(NodeGetMemoryStatsArgs args, TContext context);

    [Procedure(250, Access.Write)]
    ValueTask NodeSuspendForDurationAsync(NodeSuspendForDurationArgs args, TContext context);

    [Procedure(288, Access.Write)]
    ValueTask NodeSetMemoryParametersAsync(NodeSetMemoryParametersArgs args, TContext context);

    [Procedure(289, Access.Read)]
    Answer<NodeGetMemoryParametersReturn> NodeGetMemoryParametersAsync(
        NodeGetMemoryParametersArgs args, TContext context);

    [Procedure(293, Access.Read)]
    Answer<NodeGetCpuMapReturn> NodeGetCpuMapAsync(NodeGetCpuMapArgs args, TContext context);

    [Procedure(340, Access.Read)]
    Answer<NodeGetFreePagesReturn> NodeGetFreePagesAsync(NodeGetFreePagesArgs args, TContext context);

    [Procedure(347, Access.Write)]
    Answer<NodeAllocPagesReturn> NodeAllocPagesAsync(NodeAllocPagesArgs args, TContext context);
}
