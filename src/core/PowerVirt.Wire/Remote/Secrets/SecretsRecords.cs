using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Secrets;

/// <summary>Answer of <c>CONNECT_NUM_OF_SECRETS</c> (139).</summary>
[Xdr]
public sealed partial record ConnectNumOfSecretsReturn(int Count);

/// <summary>Arguments of <c>CONNECT_LIST_SECRETS</c> (140).</summary>
[Xdr]
public sealed partial record ConnectListSecretsArgs(int MaxUuids);

/// <summary>Answer of <c>CONNECT_LIST_SECRETS</c> (140).</summary>
[Xdr]
public sealed partial record ConnectListSecretsReturn(
    [MaxLength(RemoteLimits.SecretList)] ImmutableArray<string> Uuids);

/// <summary>Arguments of <c>SECRET_LOOKUP_BY_UUID</c> (141).</summary>
[Xdr]
public sealed partial record SecretLookupByUuidArgs(Guid Uuid);

/// <summary>Answer of <c>SECRET_LOOKUP_BY_UUID</c> (141).</summary>
[Xdr]
public sealed partial record SecretLookupByUuidReturn(RemoteSecret Secret);

/// <summary>Arguments of <c>SECRET_DEFINE_XML</c> (142).</summary>
[Xdr]
public sealed partial record SecretDefineXmlArgs(string Xml, uint Flags);

/// <summary>Answer of <c>SECRET_DEFINE_XML</c> (142).</summary>
[Xdr]
public sealed partial record SecretDefineXmlReturn(RemoteSecret Secret);

/// <summary>Arguments of <c>SECRET_GET_XML_DESC</c> (143).</summary>
[Xdr]
public sealed partial record SecretGetXmlDescArgs(RemoteSecret Secret, uint Flags);

/// <summary>Answer of <c>SECRET_GET_XML_DESC</c> (143).</summary>
[Xdr]
public sealed partial record SecretGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>SECRET_SET_VALUE</c> (144).</summary>
[Xdr]
public sealed partial record SecretSetValueArgs(
    RemoteSecret Secret, [MaxLength(RemoteLimits.SecretValue)] ImmutableArray<byte> Value, uint Flags);

/// <summary>Arguments of <c>SECRET_GET_VALUE</c> (145).</summary>
[Xdr]
public sealed partial record SecretGetValueArgs(RemoteSecret Secret, uint Flags);

/// <summary>Answer of <c>SECRET_GET_VALUE</c> (145).</summary>
[Xdr]
public sealed partial record SecretGetValueReturn([MaxLength(RemoteLimits.SecretValue)] ImmutableArray<byte> Value);

/// <summary>Arguments of <c>SECRET_UNDEFINE</c> (146).</summary>
[Xdr]
public sealed partial record SecretUndefineArgs(RemoteSecret Secret);

/// <summary>Arguments of <c>SECRET_LOOKUP_BY_USAGE</c> (147).</summary>
[Xdr]
public sealed partial record SecretLookupByUsageArgs(int UsageType, string UsageId);

/// <summary>Answer of <c>SECRET_LOOKUP_BY_USAGE</c> (147).</summary>
[Xdr]
public sealed partial record SecretLookupByUsageReturn(RemoteSecret Secret);

/// <summary>Arguments of <c>CONNECT_LIST_ALL_SECRETS</c> (287).</summary>
[Xdr]
public sealed partial record ConnectListAllSecretsArgs(int WantsResults, uint Flags);

/// <summary>Answer of <c>CONNECT_LIST_ALL_SECRETS</c> (287).</summary>
[Xdr]
public sealed partial record ConnectListAllSecretsReturn(
    [MaxLength(RemoteLimits.SecretList)] ImmutableArray<RemoteSecret> Secrets, uint Count);

/// <summary>Arguments of <c>CONNECT_SECRET_EVENT_REGISTER_ANY</c> (380).</summary>
[Xdr]
public sealed partial record ConnectSecretEventRegisterAnyArgs(int EventId, RemoteSecret? Secret);

/// <summary>Answer of <c>CONNECT_SECRET_EVENT_REGISTER_ANY</c> (380).</summary>
[Xdr]
public sealed partial record ConnectSecretEventRegisterAnyReturn(int CallbackId);

/// <summary>Arguments of <c>CONNECT_SECRET_EVENT_DEREGISTER_ANY</c> (381).</summary>
[Xdr]
public sealed partial record ConnectSecretEventDeregisterAnyArgs(int CallbackId);
