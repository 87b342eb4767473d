using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Xml.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>The ports of all USB controllers and hubs while they are given away.</summary>
internal sealed class UsbTree
{
    /// <summary>USB allows no more hubs one behind the other.</summary>
    private const int MostNumbers = 4;

    private readonly SortedDictionary<uint, Ports> _buses = [];

    public UsbTree(IEnumerable<Controller> controllers)
    {
        // A companion has no ports of its own: it serves those of its master.
        foreach (var controller in controllers.Where(controller =>
            controller.MasterStartPort is null && ControllerModels.UsbPorts(controller) > 0))
            _buses.TryAdd(controller.Index ?? 0, new Ports(ControllerModels.UsbPorts(controller)));
    }

    /// <summary>Takes a port, and more ports with it if a hub is put there;
    /// the reason where that is not possible.</summary>
    public string? Reserve(UsbAddress address, bool isHub)
    {
        if (!_buses.TryGetValue(address.Bus, out var ports)) return Missing(address.Bus);
        // What is no number is no port, and 0 is none either.
        var numbers = address.Port!.Split('.')
            .Select(number =>
                uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0)
            .ToList();
        if (numbers.Contains(0)) return NotPresent(address);
        foreach (var number in numbers.SkipLast(1))
        {
            if (number > ports.Count) return NotPresent(address);
            if (ports.HubAt(number) is not { } hub)
                return $"there is no hub at port {number} in USB address bus: {address.Bus} port: {address.Port}";
            ports = hub;
        }

        if (numbers[^1] > ports.Count) return NotPresent(address);
        return ports.Take(numbers[^1], isHub) ? null
            : isHub ? $"Duplicate USB hub on bus {address.Bus} port {address.Port}"
            : $"Duplicate USB address bus {address.Bus} port {address.Port}";
    }

    /// <summary>The lowest free port, nearest to the controller; on one bus if that is given.</summary>
    public UsbAddress? Next(uint? bus, bool isHub)
    {
        foreach (var (number, ports) in _buses.Where(entry => bus is null || entry.Key == bus))
            if (Free(ports, MostNumbers, isHub) is { } port) return new UsbAddress(number, port);
        return null;
    }

    public static string Missing(uint bus) => $"USB bus {bus} requested but no controller with that index is present";

    public bool HasBus(uint bus) => _buses.ContainsKey(bus);

    private static string? Free(Ports ports, int depth, bool isHub)
    {
        for (var number = 1u; number <= ports.Count; number++)
            if (ports.Take(number, isHub)) return number.ToString(CultureInfo.InvariantCulture);
        for (var number = 1u; depth > 1 && number <= ports.Count; number++)
            if (ports.HubAt(number) is { } hub && Free(hub, depth - 1, isHub) is { } rest) return $"{number}.{rest}";
        return null;
    }

    private static string NotPresent(UsbAddress address) =>
        $"requested USB port {address.Port} not present on USB bus {address.Bus}";

    private sealed class Ports(uint count)
    {
        private readonly Dictionary<uint, Ports?> _taken = [];

        public uint Count => count;

        public Ports? HubAt(uint number) => _taken.GetValueOrDefault(number);

        public bool Take(uint number, bool isHub) => _taken.TryAdd(number, isHub ? new Ports(Hub.Ports) : null);
    }
}
