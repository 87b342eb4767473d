namespace PowerVirt.Clients.Tests;

/// <summary>virt-manager on a screen that nobody sees.</summary>
public class DesktopTests(Daemon daemon) : IClassFixture<Daemon>
{
    [Fact]
    public async Task Virt_manager_lists_guests_and_shows_a_screen()
    {
        Setting.Needs("virt-manager", "Xvfb", "xvfb-run", "dbus-run-session");
        await using var off = await Guest.DefinedAsync(daemon, "off");
        await using var guest = await Guest.DefinedAsync(daemon, "shown", devices: Guest.Screen);
        await guest.DoAsync("start");
        // A mount namespace is root's; whoever is not, is root in a user namespace of its own.
        string[] space =
            Environment.IsPrivilegedProcess ? ["unshare", "--mount"] : ["unshare", "--mount", "--map-root-user"];
        await using var desktop = daemon.Start(
        [
            .. space, Setting.Script("own_socket.sh"), daemon.Sockets, "dbus-run-session", "--",
            "xvfb-run", "--auto-servernum", "virt-manager", "--no-fork", "--debug",
            "--connect", "qemu:///system", "--show-domain-console", guest.Name,
        ]);
        await desktop.SaysAsync($"domain={off.Name} status=Shutoff added", 90);
        await desktop.SaysAsync($"domain={guest.Name} status=Running added");
        await desktop.SaysAsync("Viewer connected");
        await guest.DoAsync("destroy");
        // It hears of the end by an event or by the screen, whichever is first.
        await desktop.SaysAsync("Viewer object cleaned up");
        await off.DoAsync("undefine");
        await desktop.SaysAsync($"domain={off.Name} removed");
    }
}
