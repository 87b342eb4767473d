using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Qemu;

/// <summary>Arguments of <c>DOMAIN_MONITOR_COMMAND</c> (1).</summary>
[Xdr]
public sealed partial record DomainMonitorCommandArgs(RemoteDomain Domain, string Command, uint Flags);

/// <summary>Answer of <c>DOMAIN_MONITOR_COMMAND</c> (1).</summary>
[Xdr]
public sealed partial record DomainMonitorCommandReturn(string Result);

/// <summary>Arguments of <c>DOMAIN_ATTACH</c> (2).</summary>
[Xdr]
public sealed partial record DomainAttachArgs(uint Pid, uint Flags);

/// <summary>Answer of <c>DOMAIN_ATTACH</c> (2).</summary>
[Xdr]
public sealed partial record DomainAttachReturn(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_AGENT_COMMAND</c> (3).</summary>
[Xdr]
public sealed partial record DomainAgentCommandArgs(RemoteDomain Domain, string Command, int Timeout, uint Flags);

/// <summary>Answer of <c>DOMAIN_AGENT_COMMAND</c> (3).</summary>
[Xdr]
public sealed partial record DomainAgentCommandReturn(string? Result);

/// <summary>Arguments of <c>CONNECT_DOMAIN_MONITOR_EVENT_REGISTER</c> (4).</summary>
[Xdr]
public sealed partial record ConnectDomainMonitorEventRegisterArgs(RemoteDomain? Domain, string? Event, uint Flags);

/// <summary>Answer of <c>CONNECT_DOMAIN_MONITOR_EVENT_REGISTER</c> (4).</summary>
[Xdr]
public sealed partial record ConnectDomainMonitorEventRegisterReturn(int CallbackId);

/// <summary>Arguments of <c>CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER</c> (5).</summary>
[Xdr]
public sealed partial record ConnectDomainMonitorEventDeregisterArgs(int CallbackId);

/// <summary>Arguments of <c>DOMAIN_MONITOR_COMMAND_WITH_FILES</c> (7).</summary>
[Xdr]
public sealed partial record DomainMonitorCommandWithFilesArgs(RemoteDomain Domain, string Command, uint Flags);

/// <summary>Answer of <c>DOMAIN_MONITOR_COMMAND_WITH_FILES</c> (7).</summary>
[Xdr]
public sealed partial record DomainMonitorCommandWithFilesReturn(string Result);
