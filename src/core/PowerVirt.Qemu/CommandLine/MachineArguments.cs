using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The machine, what runs its instructions, and its CPU.</summary>
internal static class MachineArguments
{
    private const ulong Mib = 1 << 20;

    public static IEnumerable<Argument> Of(PlanContext context)
    {
        var takesAccel = context.Qemu.HasOption("accel");
        var accelerator = context.Accelerator == Accelerator.Kvm ? "kvm" : "tcg";
        QemuProperties machine =
        [
            ("type", context.Machine),
            ("accel", takesAccel ? null : accelerator),
            ("usb", false),
            .. FeatureProperties.Of(context.Definition.Features),
            .. PseriesProperties.Of(context.Definition.Pseries),
            ("dump-guest-core", context.Definition.Memory.DumpCore ?? false),
            ("mem-merge", context.Definition.MemoryBacking.NoSharedPages ? false : null),
            ("nvdimm", context.Definition.Devices.Of<MemoryModule>().Any(module => module.Model == MemoryModel.Nvdimm) ? true : null),
            ("hmat", context.Definition.Cpu?.Numa?.HasAttributes == true ? true : null),
            .. ForeignArguments.OfMachine(context.Definition),
            ("memory-backend", MemoryArguments.BackendOf(context)),
            ("max-cpu-compat", context.Cpu.Line.MaxCpuCompat),
        ];
        yield return new Argument("-machine", machine.ToKeyValue(), MachineWhy(context), "/domain/os/type")
        {
            Properties = machine,
        };
        if (takesAccel)
        {
            QemuProperties options =
            [
                ("accel", accelerator), ("tb-size", QemuValue.Of(context.Definition.Features.TranslationCache / Mib)),
            ];
            yield return new Argument(
                "-accel", options.ToKeyValue(), AcceleratorWhy(context.Accelerator), "/domain/@type");
        }

        // 32-bit machines have the one CPU of their board; libvirt names it only if the definition does.
        var named = context.Definition.Os.Architecture != Architecture.Ppc || context.Definition.Cpu?.Model is not null;
        if (named && context.Cpu.Line.Cpu is { } cpu)
        {
            var foreign = ForeignArguments.OfCpu(context.Definition);
            var text = foreign.Count == 0 ? cpu : $"{cpu},{foreign.ToKeyValue(bareFirst: false)}";
            yield return new Argument("-cpu", text, context.Cpu.Why, "/domain/cpu");
        }
    }

    private static string MachineWhy(PlanContext context)
    {
        var what = context.MachineKind == MachineKind.Pseries ? "A PAPR machine" : "The machine of the definition";
        return context.Cpu.Line.MaxCpuCompat is { } level
            ? $"{what}; its CPUs go up to {level}. {context.Cpu.Why}"
            : $"{what}.";
    }

    private static string AcceleratorWhy(Accelerator accelerator) => accelerator == Accelerator.Kvm
        ? "The host's CPU runs the guest's instructions."
        : "The guest is emulated: type='qemu' asks for it.";
}
