namespace PowerVirt.Domain;

/// <summary>Which sleep states the guest's firmware offers (<c>pm</c>);
/// a matter of ACPI, so pseries guests have none.</summary>
public sealed record PowerManagement
{
    public bool? SuspendToMemory { get; init; }

    public bool? SuspendToDisk { get; init; }

    public bool IsEmpty => this == new PowerManagement();
}
