using System.Collections.Immutable;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>The table of messages that PowerVirt explains; the first row that fits a line counts.</summary>
internal static class KnownMessages
{
    public static ImmutableArray<KnownMessage> All { get; } =
    [
        .. CpuMessages.All,
        .. KvmMessages.All,
        .. MemoryMessages.All,
        .. DeviceMessages.All,
        .. HostMessages.All,
        .. MigrationMessages.All,
    ];
}
