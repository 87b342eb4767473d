using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>The PCI buses of a guest while places on them are given away;
/// it grows by a host bridge when all are full.</summary>
internal sealed class PciBusSet
{
    private const uint FirstSlot = 1, LastSlot = 31;

    private readonly List<Bus> _buses = [];

    public int Count => _buses.Count;

    /// <summary>Whether any slot is free.</summary>
    public bool HasRoom => _buses.Exists(bus => bus.HasRoom);

    /// <summary>Makes sure that there are buses up to a number.</summary>
    public void GrowTo(int count)
    {
        // The first bus takes emulated devices only: it is the one that every guest has.
        while (_buses.Count < count) _buses.Add(new Bus { IsFixed = _buses.Count == 0 });
    }

    /// <summary>Takes one function of a slot; false if it is taken already.</summary>
    public bool Reserve(PciAddress place, int group)
    {
        GrowTo((int)place.Bus + 1);
        var bus = _buses[(int)place.Bus];
        if (bus.IsEmpty && !bus.IsFixed) bus.Group = group;
        else if (bus.Group != group) bus.Group = 0;
        return bus.Take(place.Slot, place.Function);
    }

    /// <summary>Takes the lowest slot that is wholly free.</summary>
    public PciAddress Next(int group, uint function = 0)
    {
        while (true)
        {
            for (var number = 0; number < _buses.Count; number++)
                if (_buses[number].Group == group && TakeOn(number, function) is { } place) return place;

            // A bus that nothing is on may still be given to a group.
            for (var number = 0; group != 0 && number < _buses.Count; number++)
            {
                var bus = _buses[number];
                if (bus.IsFixed || !bus.IsEmpty) continue;
                bus.Group = group;
                return TakeOn(number, function)!;
            }

            GrowTo(_buses.Count + 1);
        }
    }

    /// <summary>Whether several functions of a slot are in use.</summary>
    public bool IsShared(PciAddress place) => place.Bus < _buses.Count && _buses[(int)place.Bus].IsShared(place.Slot);

    private PciAddress? TakeOn(int number, uint function)
    {
        for (var slot = FirstSlot; slot <= LastSlot; slot++)
        {
            if (!_buses[number].IsFree(slot)) continue;
            _buses[number].Take(slot, function);
            return new PciAddress(0, (uint)number, slot, function);
        }

        return null;
    }

    private sealed class Bus
    {
        private readonly byte[] _functions = new byte[LastSlot + 1];

        public int Group { get; set; }

        public required bool IsFixed { get; init; }

        public bool IsEmpty => Array.TrueForAll(_functions, functions => functions == 0);

        public bool HasRoom => _functions.AsSpan((int)FirstSlot).Contains((byte)0);

        public bool IsFree(uint slot) => _functions[slot] == 0;

        public bool IsShared(uint slot) => (_functions[slot] & (_functions[slot] - 1)) != 0;

        public bool Take(uint slot, uint function)
        {
            var bit = (byte)(1 << (int)function);
            if ((_functions[slot] & bit) != 0) return false;
            _functions[slot] |= bit;
            return true;
        }
    }
}
