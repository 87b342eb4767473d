using PowerVirt.Domain.Devices;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>What QEMU does on I/O errors.</summary>
internal static class ErrorPolicies
{
    public static IEnumerable<(string Key, QemuValue? Value)> Of(DiskDriver driver) =>
    [
        ("werror", Word(driver.ErrorPolicy)),

        // Reads never run out of space; what a policy says for writes holds for them too, if nothing else is said.
        ("rerror", Word(driver.ReadErrorPolicy ?? (driver.ErrorPolicy == ErrorPolicy.Enospace ? null : driver.ErrorPolicy))),
    ];

    private static string? Word(ErrorPolicy? policy) => policy switch
    {
        ErrorPolicy.Stop => "stop",
        ErrorPolicy.Report => "report",
        ErrorPolicy.Ignore => "ignore",
        ErrorPolicy.Enospace => "enospc",
        _ => null,
    };
}
