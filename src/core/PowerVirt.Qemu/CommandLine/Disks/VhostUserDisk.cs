using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>A disk whose requests another process serves.</summary>
internal static class VhostUserDisk
{
    public static string SocketId(Disk disk) => $"chr-vu-{disk.Alias}";

    public static Argument Socket(Disk disk, VhostUserStorage storage, PlanContext context)
    {
        QemuProperties socket =
        [
            ("backend", "socket"),
            ("id", SocketId(disk)),
            ("path", storage.Path),
            ("reconnect", storage.Reconnect is { Enabled: true, Timeout: { } seconds } ? seconds : null),
        ];
        return new Argument(
            "-chardev", socket.ToKeyValue(), "The process that serves the disk listens here.",
            $"{context.PathOf(disk)}/source");
    }
}
