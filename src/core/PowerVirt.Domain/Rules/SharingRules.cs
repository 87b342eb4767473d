using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Directories and memory that the guest shares with the host or with other guests.</summary>
internal static class SharingRules
{
    private const ulong MiB = 1 << 20;

    public static IEnumerable<Problem> Check(DomainDefinition domain) =>
        domain.Devices.Of<Filesystem>().Where(filesystem => filesystem.Driver == FilesystemDriver.Virtiofs)
            .SelectMany(filesystem => Check(filesystem).Select(message => Bad(filesystem, ErrorCode.ConfigUnsupported, message)))
            .Concat(domain.Devices.Of<SharedMemory>().SelectMany(memory => Check(memory).Select(message => Bad(memory, ErrorCode.XmlError, message))));

    private static IEnumerable<string> Check(Filesystem filesystem)
    {
        if (filesystem.ReadOnly) yield return "virtiofs does not yet support read-only mode";
        if (filesystem.AccessMode is not (null or AccessMode.Passthrough)) yield return "virtiofs only supports passthrough accessmode";
        if (filesystem.ImmediateWrites is not null) yield return "virtiofs does not support wrpolicy";
        if ((filesystem.FileMode ?? filesystem.DirectoryMode) is not null) yield return "virtiofs does not support fmode and dmode";
        if (filesystem.Model is not null) yield return "virtiofs does not support model";
        if (filesystem.MultipleDevices is not null) yield return "virtiofs does not support multidevs";
    }

    private static IEnumerable<string> Check(SharedMemory memory)
    {
        if (memory.Size is { } size && size < MiB) yield return "shmem size must be at least 1 MiB (1024 KiB)";
        else if (memory.Size is { } bytes && !ulong.IsPow2(bytes)) yield return "shmem size must be a power of two";
        if (memory is { Interrupts: not null, Server: null }) yield return "msi option is only supported with a server";
        if (memory is { Model: SharedMemoryModel.Plain, Server: not null }) yield return "ivshmem-plain has no server: use model type='ivshmem-doorbell'";
        if (memory is { Model: SharedMemoryModel.Doorbell, Server: null }) yield return "ivshmem-doorbell needs <server>";
        if (memory.Model is null or SharedMemoryModel.Ivshmem)
            yield return "ivshmem device is not supported with this QEMU binary: use model type='ivshmem-plain' or 'ivshmem-doorbell'";
    }

    private static Problem Bad(Device device, ErrorCode code, string message) => new(code, message, device.Origin.Place);
}
