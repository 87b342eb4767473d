using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Asks the agent inside a guest.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IGuestAgent<in TContext>
{
    [Procedure(277, Access.Write)]
    Answer<DomainGetHostnameReturn> DomainGetHostnameAsync(DomainGetHostnameArgs args, TContext context);

    [Procedure(294, Access.Write)]
    ValueTask DomainFsTrimAsync(DomainFsTrimArgs args, TContext context);

    [Procedure(335, Access.Write)]
    Answer<DomainFsFreezeReturn> DomainFsFreezeAsync(DomainFsFreezeArgs args, TContext context);

    [Procedure(336, Access.Write)]
    Answer<DomainFsThawReturn> DomainFsThawAsync(DomainFsThawArgs args, TContext context);

    [Procedure(337, Access.Write)]
    Answer<DomainGetTimeReturn> DomainGetTimeAsync(DomainGetTimeArgs args, TContext context);

    [Procedure(338, Access.Write)]
    ValueTask DomainSetTimeAsync(DomainSetTimeArgs args, TContext context);

    [Procedure(349, Access.Write)]
    Answer<DomainGetFileSystemsReturn> DomainGetFileSystemsAsync(DomainGetFileSystemsArgs args, TContext context);

    [Procedure(353, Access.Read)]
    Answer<DomainInterfaceAddressesReturn> DomainInterfaceAddressesAsync(
        DomainInterfaceAddressesArgs args, TContext context);

    [Procedure(357, Access.Write)]
    ValueTask DomainSetUserPasswordAsync(DomainSetUserPasswordArgs args, TContext context);

    [Procedure(371, Access.Write)]
    Answer<DomainGetGuestVcpusReturn> DomainGetGuestVcpusAsync(DomainGetGuestVcpusArgs args, TContext context);

    [Procedure(372, Access.Write)]
    ValueTask DomainSetGuestVcpusAsync(DomainSetGuestVcpusArgs args, TContext context);

    [Procedure(418, Access.Write)]
    Answer<DomainGetGuestInfoReturn> DomainGetGuestInfoAsync(DomainGetGuestInfoArgs args, TContext context);

    [Procedure(420, Access.Write)]
    Answer<DomainAgentSetResponseTimeoutReturn> DomainAgentSetResponseTimeoutAsync(
        DomainAgentSetResponseTimeoutArgs args, TContext context);

    [Procedure(424, Access.Write)]
    Answer<DomainAuthorizedSshKeysGetReturn> DomainAuthorizedSshKeysGetAsync(
        DomainAuthorizedSshKeysGetArgs args, TContext context);

    [Procedure(425, Access.Write)]
    ValueTask DomainAuthorizedSshKeysSetAsync(DomainAuthorizedSshKeysSetArgs args, TContext context);
}
