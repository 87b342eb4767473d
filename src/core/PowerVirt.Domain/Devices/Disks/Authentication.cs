namespace PowerVirt.Domain.Devices.Disks;

/// <summary>How this side shows a server who it is.</summary>
/// <param name="UserName">The user on the server.</param>
/// <param name="Secret">The password or key.</param>
public sealed record Authentication(string UserName, SecretReference Secret);

/// <summary>Names a secret that is kept elsewhere, by its UUID or by what it is for.</summary>
/// <param name="Type">What it is for: <c>iscsi</c>, <c>ceph</c>, <c>passphrase</c>; null where nothing says so.</param>
/// <param name="Uuid">Null where <paramref name="Usage"/> names it.</param>
/// <param name="Usage">Null where <paramref name="Uuid"/> names it.</param>
public sealed record SecretReference(string? Type, Guid? Uuid, string? Usage);
