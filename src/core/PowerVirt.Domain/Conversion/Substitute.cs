using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Conversion;

/// <summary>What takes the place of a device that a pseries guest cannot have.</summary>
/// <param name="Message">What is wrong with the device.</param>
/// <param name="Way">The pseries way.</param>
/// <param name="Device">The other device; null where there is none.</param>
internal sealed record Substitute(string Message, string Way, Device? Device)
{
    /// <summary>A warning where the device would work after a fashion.</summary>
    public Severity Severity { get; init; } = Severity.Error;
}
