using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Host;

/// <summary>Says what the host and its hypervisor are and can do.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IHostFacts<in TContext>
{
    [Procedure(5, Access.Read)]
    Answer<ConnectGetMaxVcpusReturn> ConnectGetMaxVcpusAsync(ConnectGetMaxVcpusArgs args, TContext context);

    [Procedure(6, Access.Read)]
    Answer<NodeGetInfoReturn> NodeGetInfoAsync(TContext context);

    [Procedure(7, Access.Read)]
    Answer<ConnectGetCapabilitiesReturn> ConnectGetCapabilitiesAsync(TContext context);

    [Procedure(122, Access.Read)]
    Answer<NodeGetSecurityModelReturn> NodeGetSecurityModelAsync(TContext context);

    [Procedure(135, Access.Write)]
    Answer<ConnectDomainXmlFromNativeReturn> ConnectDomainXmlFromNativeAsync(
        ConnectDomainXmlFromNativeArgs args, TContext context);

    [Procedure(136, Access.Write)]
    Answer<ConnectDomainXmlToNativeReturn> ConnectDomainXmlToNativeAsync(
        ConnectDomainXmlToNativeArgs args, TContext context);

    [Procedure(158, Access.Read)]
    Answer<ConnectCompareCpuReturn> ConnectCompareCpuAsync(ConnectCompareCpuArgs args, TContext context);

    [Procedure(162, Access.Read)]
    Answer<ConnectBaselineCpuReturn> ConnectBaselineCpuAsync(ConnectBaselineCpuArgs args, TContext context);

    [Procedure(203, Access.Read)]
    Answer<ConnectGetSysinfoReturn> ConnectGetSysinfoAsync(ConnectGetSysinfoArgs args, TContext context);

    [Procedure(312, Access.Read)]
    Answer<ConnectGetCpuModelNamesReturn> ConnectGetCpuModelNamesAsync(
        ConnectGetCpuModelNamesArgs args, TContext context);

    [Procedure(342, Access.Write)]
    Answer<ConnectGetDomainCapabilitiesReturn> ConnectGetDomainCapabilitiesAsync(
        ConnectGetDomainCapabilitiesArgs args, TContext context);

    [Procedure(393, Access.Write)]
    Answer<ConnectCompareHypervisorCpuReturn> ConnectCompareHypervisorCpuAsync(
        ConnectCompareHypervisorCpuArgs args, TContext context);

    [Procedure(394, Access.Write)]
    Answer<ConnectBaselineHypervisorCpuReturn> ConnectBaselineHypervisorCpuAsync(
        ConnectBaselineHypervisorCpuArgs args, TContext context);

    [Procedure(395, Access.Write)]
    Answer<NodeGetSevInfoReturn> NodeGetSevInfoAsync(NodeGetSevInfoArgs args, TContext context);
}
