using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Host;

/// <summary>Says what the host and its hypervisor are and can do.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IHostFacts<in TContext>
{
    [Procedure(5, Access.Read)]
    ValueTask<ConnectGetMaxVcpusReturn> ConnectGetMaxVcpusAsync(ConnectGetMaxVcpusArgs args, TContext context);

    [Procedure(6, Access.Read)]
    ValueTask<NodeGetInfoReturn> NodeGetInfoAsync(TContext context);

    [Procedure(7, Access.Read)]
    ValueTask<ConnectGetCapabilitiesReturn> ConnectGetCapabilitiesAsync(TContext context);

    [Procedure(122, Access.Read)]
    ValueTask<NodeGetSecurityModelReturn> NodeGetSecurityModelAsync(TContext context);

    [Procedure(135, Access.Write)]
    ValueTask<ConnectDomainXmlFromNativeReturn> ConnectDomainXmlFromNativeAsync(
        ConnectDomainXmlFromNativeArgs args, TContext context);

    [Procedure(136, Access.Write)]
    ValueTask<ConnectDomainXmlToNativeReturn> ConnectDomainXmlToNativeAsync(
        ConnectDomainXmlToNativeArgs args, TContext context);

    [Procedure(158, Access.Read)]
    ValueTask<ConnectCompareCpuReturn> ConnectCompareCpuAsync(ConnectCompareCpuArgs args, TContext context);

    [Procedure(162, Access.Read)]
    ValueTask<ConnectBaselineCpuReturn> ConnectBaselineCpuAsync(ConnectBaselineCpuArgs args, TContext context);

    [Procedure(203, Access.Read)]
    ValueTask<ConnectGetSysinfoReturn> ConnectGetSysinfoAsync(ConnectGetSysinfoArgs args, TContext context);

    [Procedure(312, Access.Read)]
    ValueTask<ConnectGetCpuModelNamesReturn> ConnectGetCpuModelNamesAsync(
        ConnectGetCpuModelNamesArgs args, TContext context);

    [Procedure(342, Access.Write)]
    ValueTask<ConnectGetDomainCapabilitiesReturn> ConnectGetDomainCapabilitiesAsync(
        ConnectGetDomainCapabilitiesArgs args, TContext context);

    [Procedure(393, Access.Write)]
    ValueTask<ConnectCompareHypervisorCpuReturn> ConnectCompareHypervisorCpuAsync(
        ConnectCompareHypervisorCpuArgs args, TContext context);

    [Procedure(394, Access.Write)]
    ValueTask<ConnectBaselineHypervisorCpuReturn> ConnectBaselineHypervisorCpuAsync(
        ConnectBaselineHypervisorCpuArgs args, TContext context);

    [Procedure(395, Access.Write)]
    ValueTask<NodeGetSevInfoReturn> NodeGetSevInfoAsync(NodeGetSevInfoArgs args, TContext context);
}
