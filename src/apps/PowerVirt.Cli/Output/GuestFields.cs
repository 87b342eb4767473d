using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Running;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Output;

/// <summary>Tells what a guest is, one line for each fact.</summary>
internal static class GuestFields
{
    /// <summary>The lines.</summary>
    /// <param name="row">What the daemon lists.</param>
    /// <param name="status">How it is, and why.</param>
    /// <param name="guest">What its definition says; null where it cannot be read.</param>
    public static IEnumerable<(string Name, string Value)> Of(GuestRow row, DomainStatus status, DomainDefinition? guest)
    {
        yield return ("name", row.Domain.Name);
        if (guest?.Title is { } title) yield return ("title", title);
        yield return ("UUID", row.Domain.Uuid.ToString());
        yield return ("state", row.Domain.Id > 0 ? $"{StateWords.Of(status)} (number {row.Domain.Id})" : StateWords.Of(status));
        if (guest is not null)
        {
            yield return ("machine", $"{guest.Os.Architecture} on {guest.Os.Machine}, " +
                (guest.Type == VirtType.Kvm ? "by KVM" : "emulated"));
            yield return ("CPU", CpuWords.Asked(CpuRequest.Of(guest.Cpu)));
        }

        yield return ("vcpus", guest is { Vcpus: var vcpus } && vcpus.AtStart != vcpus.Maximum
            ? $"{row.Vcpus} of {vcpus.Maximum}"
            : $"{row.Vcpus}");
        yield return ("memory", Sizes.Of(row.Memory));
        foreach (var line in guest is null ? [] : Devices(guest)) yield return line;
        yield return ("starts", row.Autostart ? "with the host" : "when it is told to");
        if (!row.Persistent) yield return ("stays", "no: it is gone when it is off");
    }

    private static IEnumerable<(string, string)> Devices(DomainDefinition guest)
    {
        if (guest.Os.Kernel is { } kernel) yield return ("boots", kernel);
        foreach (var disk in guest.Devices.Of<Disk>())
            yield return ("disk", $"{disk.Target}: {disk.Source?.Storage.Path ?? "(empty)"}{Kind(disk)}");
        foreach (var card in guest.Devices.Of<Interface>())
            yield return ("network", $"{card.Mac}: {Joined(card.Source)}{(card.Model is { } model ? $", {model}" : "")}");
        if (GuestConsoles.FirstOf(guest) is { } console)
            yield return ("console", console.Source is CharacterSource.Pty
                ? $"{console.Alias ?? "there is one"}: 'powervirt console {guest.Name}'"
                : GuestConsoles.Described(console));
        foreach (var screen in guest.Devices.Of<Graphics>()) yield return ("screen", Screen(screen));
    }

    private static string Kind(Disk disk) => disk switch
    {
        { Kind: DiskKind.Cdrom } => ", CD-ROM",
        { Kind: DiskKind.Floppy } => ", floppy",
        { ReadOnly: true } => ", read-only",
        _ => "",
    };

    private static string Joined(InterfaceSource source) => source switch
    {
        InterfaceSource.User => "QEMU's own network",
        InterfaceSource.Bridge bridge => $"bridge {bridge.Name}",
        InterfaceSource.Network network => $"network {network.Name}",
        InterfaceSource.Direct direct => $"{direct.Device} of the host",
        InterfaceSource.HostDevice => "a card of the host",
        _ => "elsewhere",
    };

    private static string Screen(Graphics screen) => screen switch
    {
        NetworkGraphics { Socket: { } socket } => $"{Protocol(screen)} at {socket}",
        NetworkGraphics { Port: > 0 and var port, ListenAddress: var address } =>
            $"{Protocol(screen)} at {address ?? "127.0.0.1"}:{port}",
        _ => $"{Protocol(screen)}, at a place that is chosen when it starts",
    };

    private static string Protocol(Graphics screen) => screen switch
    {
        VncGraphics => "VNC",
        SpiceGraphics => "SPICE",
        _ => "a window",
    };
}
