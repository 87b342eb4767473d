using PowerVirt.Domain.Xml;

namespace PowerVirt.Domain.Conversion;

/// <summary>Elements outside the devices that mean something to PCs and other guests only.</summary>
internal static class ForeignGuestSteps
{
    private const string Nothing = "A pseries guest needs nothing in its place.";

    private static readonly Dictionary<string, string> FeatureWays = new()
    {
        ["acpi"] = "The guest is described by a device tree; it powers off by RTAS without ACPI.",
        ["apic"] = "Interrupts come by XICS or XIVE: <powervirt:interrupts> chooses, and the default is right.",
        ["ioapic"] = "Interrupts come by XICS or XIVE: <powervirt:interrupts> chooses, and the default is right.",
        ["gic"] = "Interrupts come by XICS or XIVE: <powervirt:interrupts> chooses, and the default is right.",
        ["hyperv"] = "It helps Windows, which does not run on POWER.",
        ["viridian"] = "It helps Windows, which does not run on POWER.",
        ["kvm"] = "The guest finds KVM's hypercalls in its device tree.",
        ["pvspinlock"] = "Guests give up waiting by H_CONFER, always.",
        ["smm"] = "Firmware runs in the guest's own modes.",
        ["vmcoreinfo"] = "The guest registers its dump by RTAS (fadump), or uses kdump.",
        ["ps2"] = "Keyboards and mice are on USB: <input type='keyboard' bus='usb'/>.",
    };

    public static IEnumerable<ConversionStep> Of(DomainDefinition domain) =>
        [.. OfFeatures(domain), .. OfFirmware(domain), .. OfClock(domain), .. OfRest(domain)];

    private static IEnumerable<ConversionStep> OfFeatures(DomainDefinition domain) =>
        domain.Features.Foreign.Select(feature => Step(
            $"/domain/features/{feature.Name}",
            $"The '{feature.Name}' feature is not supported for architecture '{domain.Os.Architecture}' or machine "
                + $"type '{domain.Os.Machine}'",
            FeatureWays.GetValueOrDefault(feature.Name, Nothing),
            guest => guest with
            {
                Features = guest.Features with { Foreign = guest.Features.Foreign.Remove(feature) },
            }));

    private static IEnumerable<ConversionStep> OfFirmware(DomainDefinition domain)
    {
        var os = domain.Os;
        if (os.Firmware is { } firmware)
        {
            yield return OfOs(
                "/@firmware", $"There is no firmware '{firmware}' for pseries.",
                "pseries guests have SLOF in their machine.", guest => guest with { Firmware = null });
        }

        if (os.Loader is { Type: LoaderType.Pflash } or { Secure: true })
        {
            yield return OfOs(
                "/loader", "A pseries machine has no flash memory for a firmware image.",
                "pseries guests have SLOF in their machine.", guest => guest with { Loader = null });
        }

        if (os.VariableStore is not null)
        {
            yield return OfOs(
                "/nvram", "A pseries machine keeps no firmware variables in a file of this sort.",
                "What firmware remembers lies in the device <nvram>.", guest => guest with { VariableStore = null });
        }

        if (os.Shim is not null)
        {
            yield return OfOs(
                "/shim", "A shim belongs to EFI.", "Firmware starts the <kernel> itself.",
                guest => guest with { Shim = null });
        }

        if (os.AcpiTables is not null)
        {
            yield return OfOs(
                "/acpi", "pseries guests have no ACPI tables.", "The guest is described by a device tree.",
                guest => guest with { AcpiTables = null });
        }

        if (os.FirmwareUsesSerial == true)
        {
            yield return OfOs(
                "/bios/@useserial", "qemu does not support SGA", "SLOF always writes to the first spapr-vty.",
                guest => guest with { FirmwareUsesSerial = null });
        }

        if (os.Smbios is not null and not SmbiosMode.Emulate)
        {
            yield return OfOs(
                "/smbios", "pseries guests have no SMBIOS tables.",
                "They find UUID, name and maker in their device tree.", guest => guest with { Smbios = null });
        }

        static ConversionStep OfOs(
            string path, string message, string way, Func<OperatingSystem, OperatingSystem> change) =>
            Step($"/domain/os{path}", message, way, guest => guest with { Os = change(guest.Os) });
    }

    private static IEnumerable<ConversionStep> OfClock(DomainDefinition domain)
    {
        for (var i = 0; i < domain.Clock.Timers.Length; i++)
        {
            var timer = domain.Clock.Timers[i];
            if (timer.Name == TimerName.Rtc) continue;
            yield return Step(
                $"/domain/clock/timer[{i + 1}]", $"POWER guests have no timer '{TimerXml.Names[timer.Name]}'.",
                "They keep time by the timebase and the decrementer of the CPU; only <timer name='rtc'> can be set.",
                guest => guest with { Clock = guest.Clock with { Timers = guest.Clock.Timers.Remove(timer) } },
                timer.IsPresent == false ? Severity.Warning : Severity.Error);
        }
    }

    private static IEnumerable<ConversionStep> OfRest(DomainDefinition domain)
    {
        if (domain.Features.PerformanceCounters is not null)
        {
            yield return Step(
                "/domain/features/pmu", "QEMU's POWER CPUs have no switch for their performance counters.",
                "The guest always sees them.",
                guest => guest with { Features = guest.Features with { PerformanceCounters = null } });
        }

        if (!domain.PowerManagement.IsEmpty)
        {
            yield return Step(
                "/domain/pm", "pseries guests have no sleep states: <pm> sets those of ACPI.", Nothing,
                guest => guest with { PowerManagement = new PowerManagement() },
                domain.PowerManagement is { SuspendToMemory: not true, SuspendToDisk: not true }
                    ? Severity.Warning
                    : Severity.Error);
        }

        if (!domain.SystemTables.IsEmpty)
        {
            yield return Step(
                "/domain/sysinfo", "pseries guests have no SMBIOS tables for <sysinfo>.",
                "They find UUID, name and maker in their device tree.",
                guest => guest with { SystemTables = [] });
        }

        if (domain.Cpu is { Features.IsEmpty: false })
        {
            yield return Step(
                "/domain/cpu/feature", "POWER CPUs have no list of features to choose from.",
                "A compat level takes features away: mode='host-model' with <model>power8</model>.",
                guest => WithCpu(guest, cpu => cpu with { Features = [] }));
        }

        if (domain.Cpu is { VendorId: not null } or { Cache: not null }
            or { MaximumPhysicalAddress: not null } or { Migratable: not null })
        {
            yield return Step(
                "/domain/cpu", "Vendor id, caches, address bits and migratable= of a CPU are settings for x86.",
                Nothing,
                guest => WithCpu(guest, cpu => cpu with
                {
                    VendorId = null,
                    Cache = null,
                    MaximumPhysicalAddress = null,
                    Migratable = null,
                }));
        }

        foreach (var fragment in domain.Foreign)
        {
            yield return Step(
                $"/domain/{fragment.Name}", $"<{fragment.Name}> does not apply to pseries guests.", Nothing,
                guest => guest with { Foreign = guest.Foreign.Remove(fragment) });
        }
    }

    // A step before may have found nothing in the element worth keeping.
    private static DomainDefinition WithCpu(DomainDefinition guest, Func<Cpu, Cpu> change) =>
        guest.Cpu is { } cpu ? guest with { Cpu = change(cpu) } : guest;

    private static ConversionStep Step(
        string path, string message, string way, Func<DomainDefinition, DomainDefinition> apply,
        Severity severity = Severity.Error) =>
        new(
            new Problem(ErrorCode.ConfigUnsupported, message, new XmlPlace(path, 0), way) { Severity = severity },
            apply);
}
