using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Arguments of <c>DOMAIN_ATTACH_DEVICE</c> (8).</summary>
[Xdr]
public sealed partial record DomainAttachDeviceArgs(RemoteDomain Domain, string Xml);

/// <summary>Arguments of <c>DOMAIN_DETACH_DEVICE</c> (13).</summary>
[Xdr]
public sealed partial record DomainDetachDeviceArgs(RemoteDomain Domain, string Xml);

/// <summary>Arguments of <c>DOMAIN_ATTACH_DEVICE_FLAGS</c> (160).</summary>
[Xdr]
public sealed partial record DomainAttachDeviceFlagsArgs(RemoteDomain Domain, string Xml, uint Flags);

/// <summary>Arguments of <c>DOMAIN_DETACH_DEVICE_FLAGS</c> (161).</summary>
[Xdr]
public sealed partial record DomainDetachDeviceFlagsArgs(RemoteDomain Domain, string Xml, uint Flags);

/// <summary>Arguments of <c>DOMAIN_UPDATE_DEVICE_FLAGS</c> (174).</summary>
[Xdr]
public sealed partial record DomainUpdateDeviceFlagsArgs(RemoteDomain Domain, string Xml, uint Flags);

/// <summary>Arguments of <c>DOMAIN_BLOCK_RESIZE</c> (251).</summary>
[Xdr]
public sealed partial record DomainBlockResizeArgs(RemoteDomain Domain, string Disk, ulong Size, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SET_BLOCK_THRESHOLD</c> (386).</summary>
[Xdr]
public sealed partial record DomainSetBlockThresholdArgs(
    RemoteDomain Domain, string Device, ulong Threshold, uint Flags);

/// <summary>Arguments of <c>DOMAIN_DETACH_DEVICE_ALIAS</c> (392).</summary>
[Xdr]
public sealed partial record DomainDetachDeviceAliasArgs(RemoteDomain Domain, string Alias, uint Flags);
