using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Interfaces;

namespace PowerVirt.Domain.Rules;

/// <summary>Teams of a virtio interface that stays and a host device that may go.</summary>
internal static class TeamingRules
{
    public static IEnumerable<Problem> Check(Device device, Teaming? teaming)
    {
        switch (teaming)
        {
            case { Role: TeamingRole.Transient, Persistent: null }:
                yield return Bad(device, "teaming type='transient' needs persistent='…', the alias of its partner");
                break;
            case { Role: TeamingRole.Persistent, Persistent: not null }:
                yield return Bad(device, "The attribute 'persistent' belongs to teaming type='transient'.");
                break;
            case { Role: TeamingRole.Persistent } when device is not Interface { Model: { } model } || !model.StartsWith("virtio", StringComparison.Ordinal):
                yield return Bad(device, "Only an interface with a virtio model can be the persistent part of a team.");
                break;
        }
    }

    private static Problem Bad(Device device, string message) => new(ErrorCode.ConfigUnsupported, message, device.Origin.Place);
}
