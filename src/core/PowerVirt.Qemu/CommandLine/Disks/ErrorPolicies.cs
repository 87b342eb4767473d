using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>What QEMU does on I/O errors.</summary>
internal static class ErrorPolicies
{
    public static IEnumerable<(string Key, QemuValue? Value)> Of(DiskDriver driver) =>
    [
        ("werror", Word(driver.ErrorPolicy)),

        ("rerror", Word(driver.ReadErrorPolicy ?? OfReads(driver.ErrorPolicy))),
    ];

    // What is said for writes holds for reads too, if nothing else is said; but reads never run out of space.
    private static ErrorPolicy? OfReads(ErrorPolicy? writes) => writes == ErrorPolicy.Enospace ? null : writes;

    private static string? Word(ErrorPolicy? policy) => policy switch
    {
        ErrorPolicy.Stop => "stop",
        ErrorPolicy.Report => "report",
        ErrorPolicy.Ignore => "ignore",
        ErrorPolicy.Enospace => "enospc",
        _ => null,
    };
}
