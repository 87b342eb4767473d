using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Cli.Qemus;

/// <summary>The QEMU that a guest is planned for.</summary>
/// <param name="Emulator">Path of the program on the host that the guest is to run on.</param>
/// <param name="Capabilities">What it can do there.</param>
/// <param name="Recording">The file that told so; null where a program here was asked.</param>
internal sealed record ChosenQemu(string Emulator, QemuCapabilities Capabilities, string? Recording);
