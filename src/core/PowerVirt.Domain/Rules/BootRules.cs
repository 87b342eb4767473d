namespace PowerVirt.Domain.Rules;

/// <summary>What may be said about booting, and what contradicts itself.</summary>
internal static class BootRules
{
    private static readonly XmlPlace Os = new("/domain/os", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var ordered = domain.Devices.Where(device => device.BootOrder is not null).ToList();
        if (ordered.Count > 0 && !domain.Os.BootDevices.IsEmpty)
            yield return new Problem(ErrorCode.ConfigUnsupported, "per-device boot elements cannot be used together with os/boot elements", Os);
        foreach (var twice in ordered.GroupBy(device => device.BootOrder).Where(group => group.Count() > 1))
            yield return new Problem(ErrorCode.XmlError, $"boot order '{twice.Key}' used for more than one device", twice.Last().Origin.Place);
        if (domain.Os is { Kernel: null } os && (os.Initrd ?? os.CommandLine) is not null)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "<initrd> and <cmdline> have a meaning only together with <kernel>.", Os,
                "Add <kernel>, or remove both.");
        }
    }
}
