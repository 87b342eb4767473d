using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Virtio devices that encrypt for the guest, and who does the work.</summary>
internal static class CryptoArguments
{
    public static IEnumerable<Argument> Of(Crypto crypto, PlanContext context)
    {
        var id = $"obj{crypto.Alias}";
        return
        [
            context.Object(
            [
                ("qom-type", crypto.Backend == "lkcf" ? "cryptodev-backend-lkcf" : "cryptodev-backend-builtin"),
                ("id", id),
                ("queues", crypto.Queues),
            ], "Does the work of the guest's crypto device.", $"{context.PathOf(crypto)}/backend"),
            context.Device(
            [
                ("driver", "virtio-crypto-pci"),
                .. VirtioProperties.Of(crypto),
                ("cryptodev", id),
                ("id", crypto.Alias),
                .. AddressProperties.Of(crypto, context),
            ], "A device that encrypts for the guest.", crypto),
        ];
    }
}
