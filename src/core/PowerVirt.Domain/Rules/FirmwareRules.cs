using System.Globalization;

namespace PowerVirt.Domain.Rules;

/// <summary>Firmware of other machines that libvirt refuses here; the strict rules refuse all of it, with the way out.</summary>
internal static class FirmwareRules
{
    private static readonly string[] DateForms = ["M/d/yyyy", "M/d/yy"];

    public static IEnumerable<Problem> CheckForeign(DomainDefinition domain)
    {
        if (domain.Os.Firmware is { } firmware)
        {
            yield return firmware is "efi" or "bios"
                ? new Problem(
                    ErrorCode.OperationFailed, $"Unable to find any firmware to satisfy '{firmware}'",
                    new XmlPlace("/domain/os", 0))
                : new Problem(ErrorCode.XmlError, $"unknown firmware value {firmware}", new XmlPlace("/domain/os", 0));
        }

        if (domain.Os is { VariableStore: not null, Firmware: null } os && string.IsNullOrEmpty(os.Loader?.Path))
        {
            yield return new Problem(
                ErrorCode.XmlDetail, "no loader path specified and firmware auto selection disabled",
                new XmlPlace("/domain/os/nvram", 0));
        }

        if (domain.Os.AcpiTables is { Children.Length: > 1 })
            yield return new Problem(ErrorCode.XmlError, "Only one acpi table is supported", new XmlPlace("/domain/os/acpi", 0));
        foreach (var table in domain.SystemTables.SelectMany(tables => tables.Tables))
        {
            foreach (var (name, value) in table.Entries)
            {
                if (table.Name == "bios" && name == "date" && !IsDate(value))
                    yield return Wrong("Invalid BIOS 'date' format");
                if (table.Name == "system" && name == "uuid" && Uuid.TryParse(value, out var uuid) && uuid != domain.Uuid)
                    yield return Wrong("UUID mismatch between <uuid> and <sysinfo>");
            }
        }
    }

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Problem Wrong(string message) => new(ErrorCode.XmlDetail, message, new XmlPlace("/domain/sysinfo", 0));
}
