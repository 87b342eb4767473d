using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Memories;

namespace PowerVirt.Domain.Completion;

/// <summary>Gives memory modules their slot, persistent ones their UUID,
/// and new ones a size that the machine takes.</summary>
internal static class MemoryModules
{
    public static DomainDefinition Complete(
        DomainDefinition domain, CompletionSeed seed, bool isNew, List<Problem> problems)
    {
        if (!domain.Devices.Has<MemoryModule>()) return domain;
        var is64 = domain.Os.Architecture is { WordSize: 64 };
        var position = 0;
        var devices = domain.Devices.Select(device => device is not MemoryModule module ? device : module with
        {
            Uuid = module.Uuid ?? (is64 && module.Model == MemoryModel.Nvdimm ? seed.DeviceUuid(position++) : null),
            // A guest that existed before keeps the sizes that it was started with.
            Size = isNew && is64 ? MemoryAlignment.Module(module, MemoryAlignment.Pseries, problems) : module.Size,
        });
        return domain.With(AssignSlots(domain.Memory, devices, problems));
    }

    private static DeviceList AssignSlots(Memory memory, DeviceList devices, List<Problem> problems)
    {
        if (memory.Slots is not { } slots) return devices;
        var (used, bases) = (new HashSet<uint>(), new HashSet<ulong>());
        foreach (var module in devices.Of<MemoryModule>())
        {
            if (module.Address is not DimmAddress place) continue;
            if (place.Slot >= slots) Refuse(module, $"memory device slot '{place.Slot}' exceeds slots count '{slots}'");
            else if (!used.Add(place.Slot))
                Refuse(module, $"memory device slot '{place.Slot}' is already being used by another memory device");
            else if (place.Base is { } start && !bases.Add(start))
                Refuse(module, $"memory device base '0x{start:x}' is already being used by another memory device");
        }

        var next = 0u;
        return devices.Select(device =>
        {
            if (device is not MemoryModule { HasSlot: true, Address: null } module) return device;
            while (next < slots && !used.Add(next)) next++;
            if (next < slots) return module with { Address = new DimmAddress(next++, null) };
            Refuse(module, $"All {slots} memory slots are taken; a larger slots= of <maxMemory> makes room.");
            return module;
        });

        void Refuse(MemoryModule module, string message) =>
            problems.Add(new Problem(ErrorCode.ConfigUnsupported, message, module.Origin.Place));
    }
}
