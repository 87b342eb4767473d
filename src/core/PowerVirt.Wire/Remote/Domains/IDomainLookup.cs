using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Finds guests and says how they are.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IDomainLookup<in TContext>
{
    [Procedure(16, Access.Read)]
    Answer<DomainGetInfoReturn> DomainGetInfoAsync(DomainGetInfoArgs args, TContext context);

    [Procedure(19, Access.Read)]
    Answer<DomainGetOsTypeReturn> DomainGetOsTypeAsync(DomainGetOsTypeArgs args, TContext context);

    [Procedure(21, Access.Read)]
    Answer<ConnectListDefinedDomainsReturn> ConnectListDefinedDomainsAsync(
        ConnectListDefinedDomainsArgs args, TContext context);

    [Procedure(22, Access.Read)]
    Answer<DomainLookupByIdReturn> DomainLookupByIdAsync(DomainLookupByIdArgs args, TContext context);

    [Procedure(23, Access.Read)]
    Answer<DomainLookupByNameReturn> DomainLookupByNameAsync(DomainLookupByNameArgs args, TContext context);

    [Procedure(24, Access.Read)]
    Answer<DomainLookupByUuidReturn> DomainLookupByUuidAsync(DomainLookupByUuidArgs args, TContext context);

    [Procedure(25, Access.Read)]
    Answer<ConnectNumOfDefinedDomainsReturn> ConnectNumOfDefinedDomainsAsync(TContext context);

    [Procedure(37, Access.Read)]
    Answer<ConnectListDomainsReturn> ConnectListDomainsAsync(ConnectListDomainsArgs args, TContext context);

    [Procedure(51, Access.Read)]
    Answer<ConnectNumOfDomainsReturn> ConnectNumOfDomainsAsync(TContext context);

    [Procedure(150, Access.Read)]
    Answer<DomainIsActiveReturn> DomainIsActiveAsync(DomainIsActiveArgs args, TContext context);

    [Procedure(151, Access.Read)]
    Answer<DomainIsPersistentReturn> DomainIsPersistentAsync(DomainIsPersistentArgs args, TContext context);

    [Procedure(202, Access.Read)]
    Answer<DomainIsUpdatedReturn> DomainIsUpdatedAsync(DomainIsUpdatedArgs args, TContext context);

    [Procedure(212, Access.Read)]
    Answer<DomainGetStateReturn> DomainGetStateAsync(DomainGetStateArgs args, TContext context);

    [Procedure(273, Access.Read)]
    Answer<ConnectListAllDomainsReturn> ConnectListAllDomainsAsync(ConnectListAllDomainsArgs args, TContext context);

    [Procedure(426, Access.Read)]
    Answer<DomainGetMessagesReturn> DomainGetMessagesAsync(DomainGetMessagesArgs args, TContext context);
}
