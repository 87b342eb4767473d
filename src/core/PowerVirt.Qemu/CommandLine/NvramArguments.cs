using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The place of the NVRAM, which the pseries machine makes by itself.</summary>
internal static class NvramArguments
{
    public static IEnumerable<Argument> Of(Nvram nvram, PlanContext context) => nvram.Address is SpaprVioAddress { Reg: { } reg }
        ? [new Argument("-global", string.Create(CultureInfo.InvariantCulture, $"spapr-nvram.reg=0x{reg:x}"),
            "Puts the NVRAM where the definition wants it.", context.PathOf(nvram)) { Type = "spapr-nvram" }]
        : [];
}
