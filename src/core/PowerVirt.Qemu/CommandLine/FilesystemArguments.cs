using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Directories of the host that the guest mounts: served by QEMU over 9p, or by virtiofsd.</summary>
internal static class FilesystemArguments
{
    public static IEnumerable<Argument> Of(Filesystem filesystem, PlanContext context) =>
        filesystem.Driver == FilesystemDriver.Virtiofs ? Virtiofs(filesystem, context) : Plan9(filesystem, context);

    public static IEnumerable<HostStep> Steps(Filesystem filesystem, PlanContext context) =>
        filesystem.Driver == FilesystemDriver.Virtiofs ? VirtiofsDaemonProgram.Steps(filesystem, context) : [];

    private static IEnumerable<Argument> Plan9(Filesystem filesystem, PlanContext context)
    {
        var id = $"fsdev-{filesystem.Alias}";
        var path = context.PathOf(filesystem);
        var isHandle = filesystem.Driver == FilesystemDriver.Handle;
        QemuProperties directory =
        [
            ("fsdriver", isHandle ? "handle" : "local"),
            ("security_model", isHandle ? null : SecurityModel(filesystem.AccessMode)),
            ("multidevs", isHandle ? null : Word(filesystem.MultipleDevices)),
            ("fmode", isHandle ? null : Mode(filesystem.FileMode)),
            ("dmode", isHandle ? null : Mode(filesystem.DirectoryMode)),
            ("writeout", filesystem.ImmediateWrites ? "immediate" : null),
            ("id", id),
            ("path", filesystem.Source.Directory),
            ("readonly", filesystem.ReadOnly ? true : null),
        ];
        return
        [
            new Argument("-fsdev", directory.ToKeyValue(), "The directory of the host.", $"{path}/source"),
            context.Device(
            [
                ("driver", VirtioProperties.Pci("virtio-9p", filesystem.Model)),
                .. VirtioProperties.Of(filesystem),
                ("id", filesystem.Alias),
                ("fsdev", id),
                ("mount_tag", filesystem.Target),
                .. AddressProperties.Of(filesystem, context),
            ], "The guest mounts the directory over 9p by its tag.", filesystem),
        ];
    }

    private static IEnumerable<Argument> Virtiofs(Filesystem filesystem, PlanContext context)
    {
        var id = $"chr-vu-{filesystem.Alias}";
        QemuProperties socket =
            [("backend", "socket"), ("id", id), ("path", VirtiofsDaemonProgram.Socket(filesystem, context))];
        return
        [
            new Argument("-chardev", socket.ToKeyValue(), "virtiofsd listens here.",
                $"{context.PathOf(filesystem)}/source"),
            context.Device(
            [
                ("driver", VirtioProperties.Pci("vhost-user-fs", filesystem.Model)),
                .. VirtioProperties.Of(filesystem),
                ("id", filesystem.Alias),
                ("chardev", id),
                ("queue-size", filesystem.QueueSize),
                ("tag", filesystem.Target),
                ("bootindex", context.BootIndexOf(filesystem)),
                .. AddressProperties.Of(filesystem, context),
            ], "The guest mounts the directory over virtiofs by its tag.", filesystem),
        ];
    }

    private static string SecurityModel(AccessMode? mode) => mode switch
    {
        AccessMode.Mapped => "mapped",
        AccessMode.Squash => "none",
        _ => "passthrough",
    };

    private static string? Word(MultipleDevices? devices) => devices switch
    {
        MultipleDevices.Remap => "remap",
        MultipleDevices.Forbid => "forbid",
        MultipleDevices.Warn => "warn",
        _ => null,
    };

    private static string? Mode(string? digits) => digits is null ? null
        : digits.TrimStart('0').PadLeft(4, '0');
}
