using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Directories and memory that the guest shares with the host or with other guests.</summary>
internal static class SharingRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var filesystem in domain.Devices.Of<Filesystem>())
        {
            foreach (var message in Check(filesystem).Concat(CheckVirtiofs(filesystem)))
                yield return DeviceProblem.Unsupported(filesystem, message);
            if (filesystem.Driver != FilesystemDriver.Virtiofs) continue;
            if (!SharedGuestMemory.Is(domain))
            {
                yield return DeviceProblem.Unsupported(
                    filesystem, "'virtiofs' requires shared memory", SharedGuestMemory.Remedy);
            }

            if (!targets.Add(filesystem.Target))
            {
                yield return DeviceProblem.Unsupported(
                    filesystem, $"filesystem target '{filesystem.Target}' specified twice");
            }
        }

        foreach (var memory in domain.Devices.Of<SharedMemory>())
            foreach (var problem in Check(memory)) yield return problem;
    }

    private static IEnumerable<string> Check(Filesystem filesystem)
    {
        var virtiofs = filesystem.Driver == FilesystemDriver.Virtiofs;
        if (filesystem.BootOrder is not null && !virtiofs) yield return "boot order is only supported for virtiofs";
        if (filesystem.SpaceHardLimit is > 0 || filesystem.SpaceSoftLimit is > 0)
            yield return "filesystem usage limits are not supported with QEMU";
        if ((filesystem.FileMode ?? filesystem.DirectoryMode) is not null && filesystem.AccessMode != AccessMode.Mapped)
            yield return "fmode and dmode must be used with accessmode=mapped";
        if (filesystem.Daemon?.Sandbox is not null && !virtiofs)
            yield return "sandbox can only be used with driver=virtiofs";
        if (filesystem.Driver == FilesystemDriver.Handle
            && filesystem.AccessMode is not (null or AccessMode.Passthrough))
            yield return "only supports passthrough accessmode";
    }

    private static IEnumerable<string> CheckVirtiofs(Filesystem filesystem)
    {
        if (filesystem.Driver != FilesystemDriver.Virtiofs) yield break;
        if (filesystem.Source.Socket is null)
        {
            if (filesystem.ReadOnly) yield return "virtiofs does not yet support read-only mode";
            if (filesystem.AccessMode is not (null or AccessMode.Passthrough))
                yield return "virtiofs only supports passthrough accessmode";
            if (filesystem.ImmediateWrites) yield return "virtiofs does not support wrpolicy";
        }
        else if (filesystem.ReadOnly)
        {
            yield return "virtiofs does not support read-only access";
        }

        if (filesystem.Model is not null) yield return "virtiofs does not support model";
        if (filesystem.MultipleDevices is not null) yield return "virtiofs does not support multidevs";
        if ((filesystem.FileMode ?? filesystem.DirectoryMode) is not null)
            yield return "virtiofs does not support fmode and dmode";
    }

    private static IEnumerable<Problem> Check(SharedMemory memory)
    {
        if (memory is { Interrupts: not null, Server: null })
            yield return DeviceProblem.Wrong(memory, "msi option is only supported with a server");
        if (memory is { Model: SharedMemoryModel.Plain, Server: not null })
        {
            yield return DeviceProblem.Unsupported(
                memory, "shmem model 'ivshmem-plain' is supported only with server option disabled",
                "Use model type='ivshmem-doorbell'.");
        }

        if (memory is { Model: SharedMemoryModel.Doorbell, Server: null })
        {
            yield return DeviceProblem.Unsupported(
                memory, "shmem model 'ivshmem-doorbell' is supported only with server option enabled");
        }

        if (memory.Model is null or SharedMemoryModel.Ivshmem)
        {
            yield return DeviceProblem.Unsupported(
                memory, "ivshmem device is no longer supported",
                "Use model type='ivshmem-plain' or 'ivshmem-doorbell'.");
        }
    }
}
