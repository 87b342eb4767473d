using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Sockets between guest and host, which the host's kernel carries.</summary>
internal static class VsockArguments
{
    public const string Device = "/dev/vhost-vsock";

    public static IEnumerable<Argument> Of(Vsock vsock, PlanContext context) =>
    [
        context.Device(
        [
            ("driver", VirtioProperties.Pci("vhost-vsock", vsock.Model)),
            .. VirtioProperties.Of(vsock),
            ("id", vsock.Alias),
            ("guest-cid", ContextId(vsock, context) ?? 0),
            ("vhostfd", context.Descriptors.Text(Id(vsock))),
            .. AddressProperties.Of(vsock, context),
        ], "Sockets between guest and host without a network.", vsock),
    ];

    public static IEnumerable<HostStep> Steps(Vsock vsock, PlanContext context)
    {
        if (context.Descriptors.Find(Id(vsock)) is { } descriptor)
            yield return new HostStep.OpenFile(Device, FileUse.ReadWrite, descriptor, "The host's kernel carries the sockets.");
    }

    /// <summary>The name of the descriptor.</summary>
    public static string Id(Vsock vsock) => $"{vsock.Alias}/vhost";

    /// <summary>The guest's address; null where nobody has chosen one.</summary>
    public static uint? ContextId(Vsock vsock, PlanContext context) =>
        vsock.Automatic == true ? context.Settings.VsockContextId : vsock.ContextId ?? context.Settings.VsockContextId;
}
