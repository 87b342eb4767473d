using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Gives every channel a port on a virtio-serial controller. Port 0 is left to a console.</summary>
internal static class VirtioSerialAddresses
{
    /// <summary>Ports of a controller that does not say how many it has (QEMU's virtio-serial.max_ports).</summary>
    private const uint DefaultPorts = 31;

    public static DomainDefinition Assign(DomainDefinition domain, List<Problem> problems)
    {
        var used = new HashSet<(uint Controller, uint Port)>();
        foreach (var channel in domain.Devices.Of<Channel>())
        {
            if (channel.Address is VirtioSerialAddress { Port: > 0 } place && !used.Add((place.Controller, place.Port)))
                problems.Add(new Problem(ErrorCode.XmlError, $"virtio serial port {place.Port} on controller {place.Controller} is already occupied", channel.Origin.Place));
        }

        return domain with
        {
            Devices = domain.Devices.Select(device => device is Channel channel ? Place(channel, domain, used) : device),
        };
    }

    private static Channel Place(Channel channel, DomainDefinition domain, HashSet<(uint, uint)> used)
    {
        if (channel.Address is not (null or VirtioSerialAddress { Port: 0 })) return channel;
        var wanted = (channel.Address as VirtioSerialAddress)?.Controller;
        for (var controller = wanted ?? 0; ; controller++)
        {
            var ports = domain.Devices.Of<Controller>()
                .FirstOrDefault(candidate => candidate.Type == ControllerType.VirtioSerial && candidate.Index == controller)?.Ports ?? DefaultPorts;
            for (var port = 1u; port < Math.Max(ports, 2); port++)
                if (used.Add((controller, port))) return channel with { Address = new VirtioSerialAddress(controller, 0, port) };
        }
    }
}
