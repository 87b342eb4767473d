using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Gives every channel a port on a virtio-serial controller. Port 0 is left to a console.</summary>
internal static class VirtioSerialAddresses
{
    /// <summary>Ports of a controller that does not say how many it has (QEMU's virtio-serial.max_ports).</summary>
    private const uint DefaultPorts = 31;

    public static DomainDefinition Assign(DomainDefinition domain, List<Problem> problems)
    {
        if (!domain.Devices.Has<Channel>()) return domain;
        var used = new HashSet<(uint Controller, uint Port)>();
        foreach (var channel in domain.Devices.Of<Channel>())
        {
            if (channel.Address is not VirtioSerialAddress { Port: > 0 } place) continue;
            if (!used.Add((place.Controller, place.Port)))
            {
                problems.Add(new Problem(
                    ErrorCode.XmlError,
                    $"virtio serial port {place.Port} on controller {place.Controller} is already occupied",
                    channel.Origin.Place));
            }
        }

        return domain.With(domain.Devices.Select(device =>
            device is Channel { Forward: null } channel ? Place(channel, domain, used) : device));
    }

    private static Channel Place(Channel channel, DomainDefinition domain, HashSet<(uint, uint)> used)
    {
        // A channel is on no other bus, whatever its document says.
        if (channel.Address is VirtioSerialAddress { Port: > 0 }) return channel;
        foreach (var controller in Candidates(channel, domain))
        {
            var ports = domain.Devices.Of<Controller>()
                .FirstOrDefault(candidate =>
                    candidate.Type == ControllerType.VirtioSerial && candidate.Index == controller)
                ?.Ports ?? DefaultPorts;
            for (var port = 1u; port < Math.Max(ports, 2); port++)
            {
                if (used.Add((controller, port)))
                    return channel with { Address = new VirtioSerialAddress(controller, 0, port) };
            }
        }

        return channel;
    }

    // The one asked for; else the first and those that are there, then new ones.
    private static IEnumerable<uint> Candidates(Channel channel, DomainDefinition domain)
    {
        if (channel.Address is VirtioSerialAddress wanted) return [wanted.Controller];
        var present = domain.Devices.Of<Controller>()
            .Where(controller => controller.Type == ControllerType.VirtioSerial)
            .Select(controller => controller.Index!.Value)
            .Union(domain.Devices.Of<Channel>()
                .Select(other => other.Address).OfType<VirtioSerialAddress>()
                .Select(address => address.Controller))
            .Append(0u).Distinct().Order().ToList();
        return present.Concat(Enumerable.Range(0, int.MaxValue)
            .Select(index => (uint)index)
            .Where(index => !present.Contains(index)));
    }
}
