using PowerVirt.Domain;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>What the firmware boots: devices in order, or a kernel given from outside.</summary>
internal static class BootArguments
{
    public static IEnumerable<Argument> Of(PlanContext context)
    {
        var os = context.Definition.Os;
        QemuProperties boot =
        [
            ("menu", os.BootMenu),
            ("splash-time", os.BootMenu == true ? os.BootMenuTimeout : null),
            ("reboot-timeout", os.RebootTimeout),
            ("strict", true),
        ];
        yield return new Argument("-boot", boot.ToKeyValue(bareFirst: false),
            "The firmware tries the devices with a boot order and no others.",
            os.BootMenu is null ? null : "/domain/os/bootmenu");
        if (FirmwareOf(os) is { } loader)
            yield return new Argument("-bios", loader, "This firmware instead of the machine's own.", "/domain/os/loader");
        if (os.Kernel is { } kernel)
            yield return new Argument("-kernel", kernel, "The firmware starts this kernel.", "/domain/os/kernel");
        if (os.Initrd is { } initrd)
            yield return new Argument("-initrd", initrd, "The kernel's first file system.", "/domain/os/initrd");
        if (os.CommandLine is { } words)
            yield return new Argument("-append", words, "The kernel's command line.", "/domain/os/cmdline");
        if (os.DeviceTree is { } tree)
            yield return new Argument("-dtb", tree, "The device tree for the kernel.", "/domain/os/dtb");
    }

    public static IEnumerable<HostStep> Steps(PlanContext context)
    {
        var os = context.Definition.Os;
        (string? Path, string Why)[] files =
        [
            // A name alone is one of QEMU's own files.
            (FirmwareOf(os) is ['/', ..] firmware ? firmware : null, "The guest's firmware."),
            (os.Kernel, "The guest's kernel."),
            (os.Initrd, "The guest's initial ramdisk."),
            (os.DeviceTree, "The guest's device tree."),
        ];
        return
            from file in files
            where file.Path is not null
            select new HostStep.RequireFile(file.Path, FileUse.Read, file.Why);
    }

    private static string? FirmwareOf(Domain.OperatingSystem os) =>
        os.Loader is { Type: null or LoaderType.Rom } loader ? loader.Path : null;
}
