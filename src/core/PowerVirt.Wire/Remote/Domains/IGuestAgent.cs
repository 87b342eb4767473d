using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Asks the agent inside a guest.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IGuestAgent<in TContext>
{
    [Procedure(277, Access.Write)]
    ValueTask<DomainGetHostnameReturn> DomainGetHostnameAsync(DomainGetHostnameArgs args, TContext context);

    [Procedure(294, Access.Write)]
    ValueTask DomainFsTrimAsync(DomainFsTrimArgs args, TContext context);

    [Procedure(335, Access.Write)]
    ValueTask<DomainFsFreezeReturn> DomainFsFreezeAsync(DomainFsFreezeArgs args, TContext context);

    [Procedure(336, Access.Write)]
    ValueTask<DomainFsThawReturn> DomainFsThawAsync(DomainFsThawArgs args, TContext context);

    [Procedure(337, Access.Write)]
    ValueTask<DomainGetTimeReturn> DomainGetTimeAsync(DomainGetTimeArgs args, TContext context);

    [Procedure(338, Access.Write)]
    ValueTask DomainSetTimeAsync(DomainSetTimeArgs args, TContext context);

    [Procedure(349, Access.Write)]
    ValueTask<DomainGetFileSystemsReturn> DomainGetFileSystemsAsync(DomainGetFileSystemsArgs args, TContext context);

    [Procedure(353, Access.Read)]
    ValueTask<DomainInterfaceAddressesReturn> DomainInterfaceAddressesAsync(
        DomainInterfaceAddressesArgs args, TContext context);

    [Procedure(357, Access.Write)]
    ValueTask DomainSetUserPasswordAsync(DomainSetUserPasswordArgs args, TContext context);

    [Procedure(371, Access.Write)]
    ValueTask<DomainGetGuestVcpusReturn> DomainGetGuestVcpusAsync(DomainGetGuestVcpusArgs args, TContext context);

    [Procedure(372, Access.Write)]
    ValueTask DomainSetGuestVcpusAsync(DomainSetGuestVcpusArgs args, TContext context);

    [Procedure(418, Access.Write)]
    ValueTask<DomainGetGuestInfoReturn> DomainGetGuestInfoAsync(DomainGetGuestInfoArgs args, TContext context);

    [Procedure(420, Access.Write)]
    ValueTask<DomainAgentSetResponseTimeoutReturn> DomainAgentSetResponseTimeoutAsync(
        DomainAgentSetResponseTimeoutArgs args, TContext context);

    [Procedure(424, Access.Write)]
    ValueTask<DomainAuthorizedSshKeysGetReturn> DomainAuthorizedSshKeysGetAsync(
        DomainAuthorizedSshKeysGetArgs args, TContext context);

    [Procedure(425, Access.Write)]
    ValueTask DomainAuthorizedSshKeysSetAsync(DomainAuthorizedSshKeysSetArgs args, TContext context);
}
