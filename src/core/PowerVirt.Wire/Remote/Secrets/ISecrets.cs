using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Secrets;

/// <summary>Keeps secrets for guests.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface ISecrets<in TContext>
{
    [Procedure(139, Access.Read)]
    ValueTask<ConnectNumOfSecretsReturn> ConnectNumOfSecretsAsync(TContext context);

    [Procedure(140, Access.Read)]
    ValueTask<ConnectListSecretsReturn> ConnectListSecretsAsync(ConnectListSecretsArgs args, TContext context);

    [Procedure(141, Access.Read)]
    ValueTask<SecretLookupByUuidReturn> SecretLookupByUuidAsync(SecretLookupByUuidArgs args, TContext context);

    [Procedure(142, Access.Write)]
    ValueTask<SecretDefineXmlReturn> SecretDefineXmlAsync(SecretDefineXmlArgs args, TContext context);

    [Procedure(143, Access.Read)]
    ValueTask<SecretGetXmlDescReturn> SecretGetXmlDescAsync(SecretGetXmlDescArgs args, TContext context);

    [Procedure(144, Access.Write)]
    ValueTask SecretSetValueAsync(SecretSetValueArgs args, TContext context);

    [Procedure(145, Access.Write)]
    ValueTask<SecretGetValueReturn> SecretGetValueAsync(SecretGetValueArgs args, TContext context);

    [Procedure(146, Access.Write)]
    ValueTask SecretUndefineAsync(SecretUndefineArgs args, TContext context);

    [Procedure(147, Access.Read)]
    ValueTask<SecretLookupByUsageReturn> SecretLookupByUsageAsync(SecretLookupByUsageArgs args, TContext context);

    [Procedure(287, Access.Read)]
    ValueTask<ConnectListAllSecretsReturn> ConnectListAllSecretsAsync(ConnectListAllSecretsArgs args, TContext context);

    [Procedure(380, Access.Read)]
    ValueTask<ConnectSecretEventRegisterAnyReturn> ConnectSecretEventRegisterAnyAsync(
        ConnectSecretEventRegisterAnyArgs args, TContext context);

    [Procedure(381, Access.Read)]
    ValueTask ConnectSecretEventDeregisterAnyAsync(ConnectSecretEventDeregisterAnyArgs args, TContext context);
}
