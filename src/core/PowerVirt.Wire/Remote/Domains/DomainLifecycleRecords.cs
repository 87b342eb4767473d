using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Arguments of <c>DOMAIN_CREATE</c> (9).</summary>
[Xdr]
public sealed partial record DomainCreateArgs(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_CREATE_XML</c> (10).</summary>
[Xdr]
public sealed partial record DomainCreateXmlArgs(string Xml, uint Flags);

/// <summary>Answer of <c>DOMAIN_CREATE_XML</c> (10).</summary>
[Xdr]
public sealed partial record DomainCreateXmlReturn(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_DESTROY</c> (12).</summary>
[Xdr]
public sealed partial record DomainDestroyArgs(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_REBOOT</c> (27).</summary>
[Xdr]
public sealed partial record DomainRebootArgs(RemoteDomain Domain, uint Flags);

/// <summary>Arguments of <c>DOMAIN_RESUME</c> (28).</summary>
[Xdr]
public sealed partial record DomainResumeArgs(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_SHUTDOWN</c> (33).</summary>
[Xdr]
public sealed partial record DomainShutdownArgs(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_SUSPEND</c> (34).</summary>
[Xdr]
public sealed partial record DomainSuspendArgs(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_CREATE_WITH_FLAGS</c> (196).</summary>
[Xdr]
public sealed partial record DomainCreateWithFlagsArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_CREATE_WITH_FLAGS</c> (196).</summary>
[Xdr]
public sealed partial record DomainCreateWithFlagsReturn(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_INJECT_NMI</c> (210).</summary>
[Xdr]
public sealed partial record DomainInjectNmiArgs(RemoteDomain Domain, uint Flags);

/// <summary>Arguments of <c>DOMAIN_DESTROY_FLAGS</c> (234).</summary>
[Xdr]
public sealed partial record DomainDestroyFlagsArgs(RemoteDomain Domain, uint Flags);

/// <summary>Arguments of <c>DOMAIN_RESET</c> (245).</summary>
[Xdr]
public sealed partial record DomainResetArgs(RemoteDomain Domain, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SHUTDOWN_FLAGS</c> (258).</summary>
[Xdr]
public sealed partial record DomainShutdownFlagsArgs(RemoteDomain Domain, uint Flags);

/// <summary>Arguments of <c>DOMAIN_PM_SUSPEND_FOR_DURATION</c> (261).</summary>
[Xdr]
public sealed partial record DomainPmSuspendForDurationArgs(
    RemoteDomain Domain, uint Target, ulong Duration, uint Flags);

/// <summary>Arguments of <c>DOMAIN_PM_WAKEUP</c> (267).</summary>
[Xdr]
public sealed partial record DomainPmWakeupArgs(RemoteDomain Domain, uint Flags);

/// <summary>Arguments of <c>DOMAIN_CREATE_XML_WITH_FILES</c> (309).</summary>
[Xdr]
public sealed partial record DomainCreateXmlWithFilesArgs(string Xml, uint Flags);

/// <summary>Answer of <c>DOMAIN_CREATE_XML_WITH_FILES</c> (309).</summary>
[Xdr]
public sealed partial record DomainCreateXmlWithFilesReturn(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_CREATE_WITH_FILES</c> (310).</summary>
[Xdr]
public sealed partial record DomainCreateWithFilesArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_CREATE_WITH_FILES</c> (310).</summary>
[Xdr]
public sealed partial record DomainCreateWithFilesReturn(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_FD_ASSOCIATE</c> (443).</summary>
[Xdr]
public sealed partial record DomainFdAssociateArgs(RemoteDomain Domain, string Name, uint Flags);
