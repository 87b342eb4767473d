using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>A file system that a guest has mounted.</summary>
[Xdr]
public readonly partial record struct RemoteFileSystem(
    string MountPoint, string Name, string FilesystemType,
    [MaxLength(RemoteLimits.DomainFileSystemsDisks)] ImmutableArray<string> DeviceAliases);
