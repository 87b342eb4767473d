using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The place of the NVRAM, which the pseries machine makes by itself.</summary>
internal static class NvramArguments
{
    public static IEnumerable<Argument> Of(Nvram nvram, PlanContext context)
    {
        if (nvram.Address is not SpaprVioAddress { Reg: { } reg }) yield break;
        var place = string.Create(CultureInfo.InvariantCulture, $"spapr-nvram.reg=0x{reg:x}");
        yield return new Argument("-global", place, "Puts the NVRAM where it is to be.", context.PathOf(nvram))
        {
            Type = "spapr-nvram",
        };
    }
}
