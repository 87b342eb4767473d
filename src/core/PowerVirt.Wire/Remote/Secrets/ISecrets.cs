using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Secrets;

/// <summary>Keeps secrets for guests.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface ISecrets<in TContext>
{
    [Procedure(139, Access.Read)]
    Answer<ConnectNumOfSecretsReturn> ConnectNumOfSecretsAsync(TContext context);

    [Procedure(140, Access.Read)]
    Answer<ConnectListSecretsReturn> ConnectListSecretsAsync(ConnectListSecretsArgs args, TContext context);

    [Procedure(141, Access.Read)]
    Answer<SecretLookupByUuidReturn> SecretLookupByUuidAsync(SecretLookupByUuidArgs args, TContext context);

    [Procedure(142, Access.Write)]
    Answer<SecretDefineXmlReturn> SecretDefineXmlAsync(SecretDefineXmlArgs args, TContext context);

    [Procedure(143, Access.Read)]
    Answer<SecretGetXmlDescReturn> SecretGetXmlDescAsync(SecretGetXmlDescArgs args, TContext context);

    [Procedure(144, Access.Write)]
    ValueTask SecretSetValueAsync(SecretSetValueArgs args, TContext context);

    [Procedure(145, Access.Write)]
    Answer<SecretGetValueReturn> SecretGetValueAsync(SecretGetValueArgs args, TContext context);

    [Procedure(146, Access.Write)]
    ValueTask SecretUndefineAsync(SecretUndefineArgs args, TContext context);

    [Procedure(147, Access.Read)]
    Answer<SecretLookupByUsageReturn> SecretLookupByUsageAsync(SecretLookupByUsageArgs args, TContext context);

    [Procedure(287, Access.Read)]
    Answer<ConnectListAllSecretsReturn> ConnectListAllSecretsAsync(ConnectListAllSecretsArgs args, TContext context);

    [Procedure(380, Access.Read)]
    Answer<ConnectSecretEventRegisterAnyReturn> ConnectSecretEventRegisterAnyAsync(
        ConnectSecretEventRegisterAnyArgs args, TContext context);

    [Procedure(381, Access.Read)]
    ValueTask ConnectSecretEventDeregisterAnyAsync(ConnectSecretEventDeregisterAnyArgs args, TContext context);
}
