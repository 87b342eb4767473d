namespace PowerVirt.Domain.Rules;

/// <summary>A user's names for devices must tell them apart: they become QEMU's ids.</summary>
internal static class AliasRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var device in domain.Devices)
        {
            // The first console shares its serial port's name, and a USB companion that of the controller it helps.
            if (device is Devices.Console { Target: Devices.ConsoleTarget.Serial }
                or Devices.Controller { MasterStartPort: not null })
                continue;
            if (device.Alias is not { } alias || seen.Add(alias)) continue;
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"non unique alias detected: {alias}", device.Origin.Place);
        }
    }
}
