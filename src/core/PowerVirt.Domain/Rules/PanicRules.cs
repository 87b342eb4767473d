using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Xml.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Devices by which a guest says that it crashed; on pseries it is firmware.</summary>
internal static class PanicRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var pseries = ImplicitDevices.IsPseries(domain);
        foreach (var panic in domain.Devices.Of<Panic>())
        {
            switch (panic.Model)
            {
                case PanicModel.Pseries when !pseries:
                    yield return DeviceProblem.Unsupported(
                        panic, "only pSeries guests support panic device of model 'pseries'");
                    break;
                case PanicModel.Pseries when panic.Address is not null:
                    yield return DeviceProblem.Unsupported(
                        panic, "setting the panic device address is not supported for model 'pseries'");
                    break;
                case PanicModel.Hyperv:
                    yield return DeviceProblem.Unsupported(
                        panic, "only i686 and x86_64 guests support panic device of model 'hyperv'",
                        "Firmware of pseries offers model='pseries' always.");
                    break;
                case PanicModel.Isa:
                    yield return DeviceProblem.Unsupported(
                        panic, "the QEMU binary does not support the ISA panic device",
                        pseries ? "Firmware of pseries offers model='pseries' always." : "POWER machines have no ISA bus for it.");
                    break;
                case PanicModel.Pvpanic when panic.Address is not (null or PciAddress):
                    yield return DeviceProblem.Unsupported(panic, "pvpanic is supported only with PCI address type");
                    break;
            }
        }

        foreach (var group in domain.Devices.Of<Panic>().GroupBy(panic => panic.Model)
            .Where(group => group.Count() > 1))
        {
            yield return DeviceProblem.Wrong(
                group.Last(), $"Multiple panic devices with model '{PanicXml.Models[group.Key]}'");
        }
    }
}
