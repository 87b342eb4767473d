using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Puts smartcard readers into slots of the first CCID controller.</summary>
internal static class SmartcardAddresses
{
    public static DomainDefinition Assign(DomainDefinition domain)
    {
        var used = domain.Devices.Of<Smartcard>().Select(card => card.Address).OfType<CcidAddress>()
            .Where(address => address.Controller == 0).Select(address => address.Slot).ToHashSet();
        return domain.With(domain.Devices.Select(device =>
        {
            if (device is not Smartcard { Address: null }) return device;
            var slot = 0u;
            while (!used.Add(slot)) slot++;
            return device with { Address = new CcidAddress(0, slot) };
        }));
    }
}
