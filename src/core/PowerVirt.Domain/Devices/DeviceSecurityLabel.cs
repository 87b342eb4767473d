namespace PowerVirt.Domain.Devices;

/// <summary>An exception from the guest's own security label for one image or socket.</summary>
/// <param name="Model">The security driver, such as <c>selinux</c> or <c>dac</c>; null means the first one.</param>
/// <param name="Relabel">Whether the file is given a label for the guest.</param>
/// <param name="Label">The label, where it is not the one that the guest's would give.</param>
/// <param name="Skipped">Of a running guest: the label could not be set.</param>
public sealed record DeviceSecurityLabel(string? Model, bool Relabel, string? Label, bool Skipped = false);
