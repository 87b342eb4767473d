namespace PowerVirt.Domain.Rules;

/// <summary>What may be said about booting, and what contradicts itself.</summary>
internal static class BootRules
{
    private static readonly XmlPlace Os = new("/domain/os", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        if (domain.Os.BootMenuTimeout > ushort.MaxValue)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "invalid value for boot menu timeout, must be in range [0,65535]", Os);
        }

        if (domain.Os.RebootTimeout is < -1 or > ushort.MaxValue)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "invalid value for rebootTimeout, must be in range [-1,65535]", Os);
        }

        foreach (var problem in Firmware(domain)) yield return problem;
        var ordered = domain.Devices.Where(device => device.BootOrder is not null).ToList();
        if (ordered.Count > 0 && !domain.Os.BootDevices.IsEmpty)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "per-device boot elements cannot be used together with os/boot elements",
                Os);
        }

        foreach (var twice in ordered.GroupBy(device => device.BootOrder).Where(group => group.Count() > 1))
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"boot order '{twice.Key}' used for more than one device",
                twice.Last().Origin.Place);
        }
    }

    /// <summary>What belongs to a kernel and has none; libvirt passes it over.</summary>
    public static IEnumerable<Problem> CheckKernel(DomainDefinition domain)
    {
        if (domain.Os is not { Kernel: null } os || (os.Initrd ?? os.CommandLine) is null) yield break;
        yield return new Problem(
            ErrorCode.ConfigUnsupported, "<initrd> and <cmdline> have a meaning only together with <kernel>.", Os,
            "Add <kernel>, or remove both.");
    }

    private static IEnumerable<Problem> Firmware(DomainDefinition domain)
    {
        if (domain.Os.FirmwareUsesSerial == true)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "BIOS serial console only supported on x86 architectures", Os);
        }

        if (domain.Os.Loader is not { } loader) yield break;
        if (domain.Os.Firmware is null && loader.Path is null)
        {
            yield return new Problem(
                ErrorCode.XmlDetail, "no loader path specified and firmware auto selection disabled", Os);
        }

        if (loader.Secure == true)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "Secure boot is supported with q35 machine types only", Os);
        }

        if (domain.Os.VariableStore is null) yield break;
        if (domain.Os.Firmware is { } firmware and not "efi")
            yield return new Problem(ErrorCode.XmlDetail, $"firmware type '{firmware}' does not support nvram", Os);
        else if (loader.Stateless == true)
            yield return new Problem(ErrorCode.XmlDetail, "NVRAM is not permitted when loader is stateless", Os);
    }
}
