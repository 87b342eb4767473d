using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.CommandLine.Characters;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Smartcards in a USB reader.</summary>
internal static class SmartcardArguments
{
    private const string UsualDatabase = "/etc/pki/nssdb";

    public static IEnumerable<Argument> Of(Smartcard card, PlanContext context) =>
    [
        .. CharacterBackend.Of(card, context),
        context.Device(
            [.. Card(card), ("id", card.Alias), .. AddressProperties.Of(card, context)], "A smartcard.", card),
    ];

    private static IEnumerable<(string Key, QemuValue? Value)> Card(Smartcard card)
    {
        switch (card.Source)
        {
            case SmartcardSource.Certificates certificates:
                return
                [
                    ("driver", "ccid-card-emulated"),
                    ("backend", "certificates"),
                    .. certificates.Names.Select((name, index) => ($"cert{index + 1}", (QemuValue?)name)),
                    ("db", certificates.Database ?? UsualDatabase),
                ];
            case SmartcardSource.Passthrough:
                return [("driver", "ccid-card-passthru"), ("chardev", $"char{card.Alias}")];
            default:
                return [("driver", "ccid-card-emulated"), ("backend", "nss-emulated")];
        }
    }
}
