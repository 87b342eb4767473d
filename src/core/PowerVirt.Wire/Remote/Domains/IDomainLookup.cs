using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Finds guests and says how they are.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IDomainLookup<in TContext>
{
    [Procedure(16, Access.Read)]
    ValueTask<DomainGetInfoReturn> DomainGetInfoAsync(DomainGetInfoArgs args, TContext context);

    [Procedure(19, Access.Read)]
    ValueTask<DomainGetOsTypeReturn> DomainGetOsTypeAsync(DomainGetOsTypeArgs args, TContext context);

    [Procedure(21, Access.Read)]
    ValueTask<ConnectListDefinedDomainsReturn> ConnectListDefinedDomainsAsync(
        ConnectListDefinedDomainsArgs args, TContext context);

    [Procedure(22, Access.Read)]
    ValueTask<DomainLookupByIdReturn> DomainLookupByIdAsync(DomainLookupByIdArgs args, TContext context);

    [Procedure(23, Access.Read)]
    ValueTask<DomainLookupByNameReturn> DomainLookupByNameAsync(DomainLookupByNameArgs args, TContext context);

    [Procedure(24, Access.Read)]
    ValueTask<DomainLookupByUuidReturn> DomainLookupByUuidAsync(DomainLookupByUuidArgs args, TContext context);

    [Procedure(25, Access.Read)]
    ValueTask<ConnectNumOfDefinedDomainsReturn> ConnectNumOfDefinedDomainsAsync(TContext context);

    [Procedure(37, Access.Read)]
    ValueTask<ConnectListDomainsReturn> ConnectListDomainsAsync(ConnectListDomainsArgs args, TContext context);

    [Procedure(51, Access.Read)]
    ValueTask<ConnectNumOfDomainsReturn> ConnectNumOfDomainsAsync(TContext context);

    [Procedure(150, Access.Read)]
    ValueTask<DomainIsActiveReturn> DomainIsActiveAsync(DomainIsActiveArgs args, TContext context);

    [Procedure(151, Access.Read)]
    ValueTask<DomainIsPersistentReturn> DomainIsPersistentAsync(DomainIsPersistentArgs args, TContext context);

    [Procedure(202, Access.Read)]
    ValueTask<DomainIsUpdatedReturn> DomainIsUpdatedAsync(DomainIsUpdatedArgs args, TContext context);

    [Procedure(212, Access.Read)]
    ValueTask<DomainGetStateReturn> DomainGetStateAsync(DomainGetStateArgs args, TContext context);

    [Procedure(273, Access.Read)]
    ValueTask<ConnectListAllDomainsReturn> ConnectListAllDomainsAsync(ConnectListAllDomainsArgs args, TContext context);

    [Procedure(426, Access.Read)]
    ValueTask<DomainGetMessagesReturn> DomainGetMessagesAsync(DomainGetMessagesArgs args, TContext context);
}
