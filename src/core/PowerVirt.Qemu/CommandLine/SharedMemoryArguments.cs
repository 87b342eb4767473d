using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.CommandLine.Characters;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Memory that several guests see: a file in memory, or one that a server hands out.</summary>
internal static class SharedMemoryArguments
{
    private const ulong UsualSize = 4 << 20;

    public static IEnumerable<Argument> Of(SharedMemory memory, PlanContext context) =>
        memory.Server is null ? Plain(memory, context) : Doorbell(memory, context);

    private static IEnumerable<Argument> Plain(SharedMemory memory, PlanContext context)
    {
        var id = $"shmmem-{memory.Alias}";
        return
        [
            context.Object(
            [
                ("qom-type", "memory-backend-file"),
                ("id", id),
                ("mem-path", $"/dev/shm/{memory.Name}"),
                ("size", QemuValue.Of(memory.Size ?? UsualSize)),
                ("share", true),
            ], "The memory that guests with this name share.", context.PathOf(memory)),
            context.Device(
            [
                ("driver", "ivshmem-plain"),
                ("id", memory.Alias),
                ("memdev", id),
                ("master", memory.Role is { } role ? role == SharedMemoryRole.Master ? "on" : "off" : null),
                .. AddressProperties.Of(memory, context),
            ], "Shows the shared memory as a PCI device.", memory),
        ];
    }

    private static IEnumerable<Argument> Doorbell(SharedMemory memory, PlanContext context) =>
    [
        .. CharacterBackend.Of(memory, context),
        context.Device(
        [
            ("driver", "ivshmem-doorbell"),
            ("id", memory.Alias),
            ("chardev", $"char{memory.Alias}"),
            ("vectors", memory.Interrupts?.Vectors),
            ("ioeventfd", memory.Interrupts?.IoEventFd ?? true),
            .. AddressProperties.Of(memory, context),
        ], "Memory that a server hands out, with a way for guests to ring each other.", memory),
    ];
}
