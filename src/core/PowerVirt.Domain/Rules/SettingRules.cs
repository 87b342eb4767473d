using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Rules;

/// <summary>Settings of the whole guest that have a form of their own.</summary>
internal static class SettingRules
{
    private const int LongestAppId = 128;

    /// <summary>9999-12-31T23:59:59, the last moment that a date can be written of.</summary>
    private const ulong LastSecond = 253402300799;

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        if (domain.Resource.FibreChannelId is { } id)
        {
            var place = new XmlPlace("/domain/resource/fibrechannel", 0);
            if (id.AsSpan().ContainsAnyExceptInRange(' ', '~'))
                yield return new Problem(ErrorCode.XmlError, "Fibre Channel 'appid' is not a printable string", place);
            else if (id.Length is 0 or > LongestAppId)
            {
                yield return new Problem(
                    ErrorCode.InvalidArgument,
                    $"Fibre Channel 'appid' string length must be between [1, {LongestAppId}]", place);
            }
        }

        foreach (var name in domain.SystemTables.SelectMany(tables => tables.Entries, (_, entry) => entry.Name))
        {
            var place = new XmlPlace("/domain/sysinfo", 0);
            if (!name.StartsWith("opt/", StringComparison.Ordinal))
                yield return new Problem(ErrorCode.ConfigUnsupported, "Invalid firmware name", place);
            else if (name.StartsWith("opt/ovmf/", StringComparison.Ordinal)
                || name.StartsWith("opt/org.qemu/", StringComparison.Ordinal))
                yield return new Problem(ErrorCode.ConfigUnsupported, "That firmware name is reserved", place);
        }

        if (domain.Clock is { Offset: ClockOffset.Absolute, Start: > LastSecond })
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"The maximum 'start' value for <clock offset='absolute'> is {LastSecond}",
                new XmlPlace("/domain/clock", 0));
        }

        if (domain.Type != VirtType.Kvm && (!domain.CpuTune.Caches.IsEmpty || !domain.CpuTune.MemoryBandwidths.IsEmpty))
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "cachetune is only supported for KVM domains",
                new XmlPlace("/domain/cputune", 0));
        }

        if (domain.MemoryTune.MinimumGuarantee is > 0)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "Parameter 'min_guarantee' not supported by QEMU.",
                new XmlPlace("/domain/memtune/min_guarantee", 0));
        }

        foreach (var pool in domain.IoThreads.Select(thread => thread.Pool).Append(domain.DefaultIoThread)
            .OfType<WorkerPool>())
        {
            var place = new XmlPlace("/domain/iothreadids", 0);
            if (pool.Maximum == 0)
            {
                yield return new Problem(
                    ErrorCode.ConfigUnsupported, "thread_pool_max must be a positive integer", place);
            }
            else if (pool.Minimum > pool.Maximum)
            {
                yield return new Problem(
                    ErrorCode.ConfigUnsupported, "thread_pool_min must be smaller or equal to thread_pool_max", place);
            }
        }

        if (domain.Vcpus.AtStart == 0)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "Domain requires at least 1 vCPU", new XmlPlace("/domain/vcpu", 0));
        }

        foreach (var fragment in domain.Foreign)
            if (Refusal(fragment) is { } problem) yield return problem;
        foreach (var device in domain.Devices
            .Where(device => device.Rom is not null && device.Address is not (null or PciAddress or UnassignedAddress)))
            yield return DeviceProblem.Unsupported(device, "ROM tuning is only supported for PCI devices");
        foreach (var device in domain.Devices
            .Where(device => device.AcpiIndex is not null && device.Address is not (null or PciAddress)))
            yield return DeviceProblem.Unsupported(device, "ACPI index is only supported for PCI devices");
    }

    private static Problem? Refusal(MarkupFragment fragment)
    {
        var type = fragment.Attribute("type");
        return fragment.Name switch
        {
            "genid" => Lacks("this QEMU does not support the 'genid' capability"),
            "bootloader" or "bootloader_args" => Lacks("bootloader is not supported by QEMU"),
            "keywrap" when fragment.Children is [var cipher, ..] =>
                Lacks($"{cipher.Attribute("name")}-key-wrap is not available with this QEMU binary"),
            "launchSecurity" when type == "sev" => Lacks("SEV launch security is not supported with this QEMU binary"),
            "launchSecurity" when type == "s390-pv" =>
                Lacks("S390 PV launch security is not supported with this QEMU binary"),
            "launchSecurity" when type is not (null or "sev-snp" or "tdx") => Lacks(
                $"Invalid value for attribute 'type' in element 'launchSecurity': '{type}'.", ErrorCode.XmlError),
            _ => null,
        };

        Problem Lacks(string message, ErrorCode code = ErrorCode.ConfigUnsupported) =>
            new(code, message, new XmlPlace($"/domain/{fragment.Name}", 0));
    }
}
