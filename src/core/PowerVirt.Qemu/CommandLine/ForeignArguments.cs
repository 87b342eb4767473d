using PowerVirt.Domain;
using PowerVirt.Domain.Markup;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>
/// What PCs have and POWER machines have not, told to QEMU as libvirt tells it: a definition that asks for it is the same
/// here and there. The strict rules refuse all of this, with the way out.
/// </summary>
internal static class ForeignArguments
{
    private const string Why = "Taken over from a definition of another kind of machine.";

    /// <summary>Images in the flash memory of a PC's board: firmware, and what it remembers.</summary>
    public static IEnumerable<Argument> Flash(PlanContext context)
    {
        foreach (var (name, path, readOnly, element) in FlashImages(context.Definition.Os))
        {
            var (storage, content) = ($"libvirt-{name}-storage", FlashNode(name));
            QemuProperties file =
                [("driver", "file"), ("filename", path), ("node-name", storage), ("auto-read-only", true), ("discard", "unmap")];
            QemuProperties image = [("node-name", content), ("read-only", readOnly), ("driver", "raw"), ("file", storage)];
            yield return new Argument("-blockdev", file.ToJson(), $"Opens {path}.", element);
            yield return new Argument("-blockdev", image.ToJson(), Why, element);
        }
    }

    /// <summary>Properties of the machine.</summary>
    public static IEnumerable<(string Key, QemuValue? Value)> OfMachine(DomainDefinition domain)
    {
        if (Feature(domain, "smm") is { } management) yield return ("smm", management.Attribute("state") != "off");
        foreach (var image in FlashImages(domain.Os)) yield return (image.Name, FlashNode(image.Name));
    }

    /// <summary>Properties of the CPU; POWER CPUs know none of them.</summary>
    public static QemuProperties OfCpu(DomainDefinition domain)
    {
        var clock = domain.Clock.Timers.FirstOrDefault(timer => timer.Name == TimerName.KvmClock);
        return
        [
            ("vendor", domain.Cpu?.VendorId),
            .. (domain.Cpu?.Features ?? []).Select(feature => (feature.Name, Switch(feature.Policy))),
            ("kvmclock", clock?.IsPresent),
            ("kvm", State(domain, "hidden") == true ? false : null),
            ("kvm-hint-dedicated", State(domain, "hint-dedicated") == true ? true : null),
            ("kvm-poll-control", State(domain, "poll-control") == true ? true : null),
            ("kvm-pv-ipi", State(domain, "pv-ipi") == false ? false : null),
        ];
    }

    /// <summary>Tables and blobs that a PC's firmware hands on.</summary>
    public static IEnumerable<Argument> Tables(PlanContext context)
    {
        var domain = context.Definition;
        foreach (var table in domain.Os.AcpiTables?.Children ?? [])
        {
            QemuProperties properties = [("sig", "SLIC"), ("file", table.Text)];
            yield return new Argument("-acpitable", properties.ToKeyValue(bareFirst: false), Why, "/domain/os/acpi/table");
        }

        if (domain.Os.Smbios == SmbiosMode.Sysinfo)
        {
            foreach (var table in domain.SystemTables.SelectMany(tables => tables.Tables))
                yield return new Argument("-smbios", Smbios(table).ToKeyValue(bareFirst: false), Why, "/domain/sysinfo");
        }

        foreach (var entry in domain.SystemTables.SelectMany(tables => tables.Entries))
        {
            QemuProperties properties = [("name", entry.Name), ("string", entry.Value), ("file", entry.File)];
            yield return new Argument("-fw_cfg", properties.ToKeyValue(bareFirst: false), Why, "/domain/sysinfo/entry");
        }
    }

    /// <summary>The files of all of these.</summary>
    public static IEnumerable<HostStep> Steps(PlanContext context)
    {
        var domain = context.Definition;
        return
        [
            .. FlashImages(domain.Os).Select(image => new HostStep.RequireFile(
                image.Path, image.ReadOnly ? FileUse.Read : FileUse.ReadWrite, $"The guest's flash memory {image.Name}.")),
            .. (domain.Os.AcpiTables?.Children ?? []).Select(table => table.Text).OfType<string>()
                .Select(file => new HostStep.RequireFile(file, FileUse.Read, "A table for the guest's firmware.")),
            .. domain.SystemTables.SelectMany(tables => tables.Entries).Select(entry => entry.File).OfType<string>()
                .Select(file => new HostStep.RequireFile(file, FileUse.Read, "A blob for the guest's firmware.")),
        ];
    }

    private static string FlashNode(string name) => $"libvirt-{name}-format";

    private static IEnumerable<(string Name, string Path, bool ReadOnly, string Element)> FlashImages(Domain.OperatingSystem os)
    {
        if (os.Loader is not { Type: LoaderType.Pflash, Path: { } firmware } loader) yield break;
        yield return ("pflash0", firmware, loader.ReadOnly == true, "/domain/os/loader");
        if (os.VariableStore?.Text is { } variables) yield return ("pflash1", variables, false, "/domain/os/nvram");
    }

    private static QemuProperties Smbios(SystemTable table)
    {
        var type = table.Name switch { "bios" => "0", "system" => "1", "baseBoard" => "2", "chassis" => "3", _ => "11" };
        return [("type", type), .. table.Entries.Select(entry => (entry.Name ?? "value", (QemuValue?)entry.Value))];
    }

    private static QemuValue? Switch(CpuFeaturePolicy? policy) => policy switch
    {
        CpuFeaturePolicy.Disable or CpuFeaturePolicy.Forbid => false,
        // Whether the host has it is not asked, for no POWER host has.
        CpuFeaturePolicy.Optional => null,
        _ => true,
    };

    private static MarkupFragment? Feature(DomainDefinition domain, string name) =>
        domain.Features.Foreign.FirstOrDefault(feature => feature.Name == name);

    private static bool? State(DomainDefinition domain, string name) =>
        Feature(domain, "kvm")?.Children.FirstOrDefault(child => child.Name == name)?.Attribute("state") switch
        {
            "on" => true,
            "off" => false,
            _ => null,
        };
}
