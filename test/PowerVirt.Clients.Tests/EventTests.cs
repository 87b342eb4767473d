using System.Globalization;
using System.Net.Sockets;

namespace PowerVirt.Clients.Tests;

/// <summary>Events as virsh prints them.</summary>
public class EventTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const int SigInt = 2;

    /// <summary>
    /// What a driver of the i6300ESB would do, for Debian has none for POWER: it switches the device on, gives both of its
    /// stages the shortest time (each write after the two words that unlock it), and sets it going.
    /// </summary>
    private const string StartWatchdog = "d=$(dirname $(grep -l 0x25ab /sys/bus/pci/devices/*/device)); echo 1 > $d/enable;"
        + " set -- $(head -n 1 $d/resource); at() { printf 0x%x $((b + $1)); }; b=$1;"
        + " for stage in 0 4; do devmem $(at 12) 16 0x80; devmem $(at 12) 16 0x86; devmem $(at $stage) 32 1; done;"
        + " printf '\\002' | dd of=$d/config bs=1 seek=104 conv=notrunc";

    [Fact]
    public async Task All_events_can_be_asked_for_and_arrive_in_order()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "events");
        await using var events = daemon.Listen("event", "--all");
        await ListensAsync(events, guest);
        await guest.DoAsync("start", "--paused");
        foreach (var command in new[] { "resume", "suspend", "resume", "reset", "destroy", "undefine" })
            await guest.DoAsync(command);
        var said = await events.SaysAsync($"'{guest.Name}': Undefined Removed");
        events.Signal(SigInt);
        await events.EndAsync();
        string[] expected =
        [
            "'lifecycle' for domain '%': Started Booted", "'lifecycle' for domain '%': Suspended Paused",
            "'lifecycle' for domain '%': Resumed Unpaused", "'lifecycle' for domain '%': Suspended Paused",
            "'lifecycle' for domain '%': Resumed Unpaused", "'reboot' for domain '%'",
            "'lifecycle' for domain '%': Stopped Destroyed", "'lifecycle' for domain '%': Undefined Removed",
        ];
        var place = 0;
        foreach (var text in expected.Select(text => text.Replace("%", guest.Name, StringComparison.Ordinal)))
        {
            place = said.IndexOf(text, place, StringComparison.Ordinal);
            Assert.True(place >= 0, $"'{text}' is missing or late in: {said}");
            place += text.Length;
        }
    }

    [Fact]
    public async Task One_guests_events_are_not_another_ones()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "heard");
        await using var other = await Guest.DefinedAsync(daemon, "unheard");
        await using var events = daemon.Listen("event", "--domain", guest.Name, "--event", "metadata-change");
        // An event that arrives says that it was asked for; the first changes may have been too early.
        for (var i = 0; !events.Said.Contains(guest.Name, StringComparison.Ordinal); i++)
        {
            await other.DoAsync("desc", "--new-desc", $"other {i}");
            await guest.DoAsync("desc", "--new-desc", $"one {i}");
            Assert.True(i < 100, events.Said);
        }

        Assert.DoesNotContain(other.Name, events.Said);
        Assert.Contains("'metadata-change' for domain", events.Said);
    }

    [Fact]
    public async Task Monitor_events_arrive_too()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "monitored");
        await guest.DoAsync("start", "--paused");
        await using var events = daemon.Listen("qemu-monitor-event");
        for (var i = 0; !events.Said.Contains("event RESUME at", StringComparison.Ordinal); i++)
        {
            await guest.DoAsync("resume");
            await guest.DoAsync("suspend");
            Assert.True(i < 100, events.Said);
        }

        Assert.Contains($"for domain '{guest.Name}'", events.Said);
        var status = await guest.DoAsync("qemu-monitor-command", "{\"execute\":\"query-status\"}");
        Assert.Matches("\"status\": ?\"paused\"", status);
    }

    [Fact]
    public async Task The_monitors_events_are_chosen_by_a_pattern()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "chosen");
        await guest.DoAsync("start", "--paused");
        await using var events = daemon.Listen("qemu-monitor-event", "--event", "^resu", "--regex", "--no-case");
        for (var i = 0; !events.Said.Contains("event RESUME at", StringComparison.Ordinal); i++)
        {
            await guest.DoAsync("resume");
            await guest.DoAsync("suspend");
            Assert.True(i < 100, events.Said);
        }

        Assert.DoesNotContain("event STOP at", events.Said);
        Assert.Contains("regular expression",
            (await daemon.VirshAsync("qemu-monitor-event", "--event", "(", "--regex", "--timeout", "1")).Bad());
    }

    [Fact]
    public async Task What_happens_to_devices_is_told()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "devices", devices: Guest.Screen + Guest.Cdrom);
        await guest.DoAsync("start");
        await using var events = daemon.Listen("event", "--all");
        await ListensAsync(events, guest);

        await guest.DoAsync("qemu-monitor-command", """{"execute":"blockdev-open-tray","arguments":{"id":"scsi0-0-0-0"}}""");
        await guest.DoAsync("qemu-monitor-command", """{"execute":"blockdev-close-tray","arguments":{"id":"scsi0-0-0-0"}}""");
        await events.SaysAsync($"'tray-change' for domain '{guest.Name}' disk scsi0-0-0-0: opened");
        await events.SaysAsync($"'tray-change' for domain '{guest.Name}' disk scsi0-0-0-0: closed");
        await guest.DoAsync("qemu-monitor-command",
            """{"execute":"device_add","arguments":{"driver":"usb-tablet","id":"tablet","bus":"usb.0"}}""");
        await guest.DoAsync("qemu-monitor-command", """{"execute":"device_del","arguments":{"id":"tablet"}}""");
        await events.SaysAsync($"'device-removed' for domain '{guest.Name}': tablet");

        var port = int.Parse(Xml.Value(await guest.DoAsync("dumpxml"), "/domain/devices/graphics/@port"), CultureInfo.InvariantCulture);
        using (var viewer = new TcpClient("127.0.0.1", port)) await viewer.GetStream().ReadExactlyAsync(new byte[12]);
        await events.SaysAsync($"'graphics' for domain '{guest.Name}': connect local[IPv4 127.0.0.1 {port}]");
        await events.SaysAsync($"'graphics' for domain '{guest.Name}': disconnect");
    }

    [Fact]
    public async Task A_disk_that_fails_is_named()
    {
        Setting.Needs("qemu-nbd");
        var (image, socket) = (Path.Combine(daemon.Folder, "nbd.img"), Path.Combine(daemon.Folder, "nbd.sock"));
        await using (var file = File.Create(image)) file.SetLength(1 << 20);
        await using var server = daemon.Start(
            "qemu-nbd", "--socket", socket, "--format", "raw", "--persistent", "--shared", "0", "--fork", image);
        (await server.EndAsync()).Good();
        await using var guest = await Guest.DefinedAsync(daemon, "failing", devices: Guest.SerialConsole +
            "<disk type='network'><driver name='qemu' type='raw' error_policy='stop' rerror_policy='stop'/>" +
            $"<source protocol='nbd'><host transport='unix' socket='{socket}'/></source><target dev='vda'/></disk>");
        await guest.DoAsync("start", "--paused");
        await using var events = daemon.Listen("event", "--all");
        await ListensAsync(events, guest);

        foreach (var pid in Daemon.ProcessesWith("qemu-nbd", socket))
            using (var process = System.Diagnostics.Process.GetProcessById(pid)) process.Kill();
        await guest.DoAsync("resume");
        await events.SaysAsync($"'io-error-reason' for domain '{guest.Name}':  (virtio-disk0) pause");
        await events.SaysAsync($"'lifecycle' for domain '{guest.Name}': Suspended I/O Error");
        Assert.Equal("paused (I/O error)", await guest.DoAsync("domstate", "--reason"));
        Assert.Matches("vda: ", await guest.DoAsync("domblkerror"));
    }

    [Fact]
    public async Task What_a_guests_kernel_does_with_its_devices_is_told()
    {
        var agent = "<channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>";
        await using var guest = await Guest.DefinedAsync(daemon, "busy", Guest.BootTo("shell"), Guest.SerialConsole + agent
            + Guest.Disk(daemon, "busy") + "<watchdog model='i6300esb' action='none'/><memballoon model='virtio'/>");
        await guest.DoAsync("start");
        await using var console = guest.Console();
        await using var events = daemon.Listen("event", "--all");
        await ListensAsync(events, guest);
        await console.SaysAsync("Enter 'help'", 240);
        await console.SendAsync("cd /modules; for m in virtio virtio_ring virtio_pci_modern_dev virtio_pci_legacy_dev" +
            " virtio_pci virtio_blk virtio_balloon virtio_console; do insmod $m.ko; done; echo ins''erted\n");
        await console.SaysAsync("inserted");

        async Task TellsAsync(string keys, string text)
        {
            await console.SendAsync($"{keys}\n");
            await events.SaysAsync($"{text.Replace("%", guest.Name, StringComparison.Ordinal)}");
        }

        await TellsAsync("date -u -s '2030-01-01 00:00:00'; hwclock -w -u", "'rtc-change' for domain '%': ");
        await TellsAsync("exec 3<>$(ls /dev/vport*)", "'agent-lifecycle' for domain '%': state: 'connected' reason: 'channel event'");
        await TellsAsync("exec 3>&-", "'agent-lifecycle' for domain '%': state: 'disconnected' reason: 'channel event'");
        await guest.DoAsync("qemu-monitor-command", """{"execute":"balloon","arguments":{"value":419430400}}""");
        await TellsAsync("", $"'balloon-change' for domain '%': {400 << 10}KiB");
        await guest.DoAsync("qemu-monitor-command",
            """{"execute":"block-set-write-threshold","arguments":{"node-name":"libvirt-1-storage","write-threshold":1000}}""");
        await TellsAsync("dd if=/dev/zero of=/dev/vda bs=64k count=1 conv=fsync",
            $"'block-threshold' for domain '%': dev: vda({daemon.Folder}/busy.img) 1000 ");
        await TellsAsync(StartWatchdog, "'watchdog' for domain '%': none");
    }

    [Fact]
    public async Task A_client_that_knows_no_numbers_is_told_too()
    {
        Setting.Needs("/usr/bin/python3");
        await using var guest = await Guest.DefinedAsync(daemon, "old");
        await using var client = daemon.Start(
            "/usr/bin/python3", Setting.Script("old_client.py"), $"{daemon.Sockets}/libvirt-sock");
        await client.SaysAsync("ready");
        await guest.DoAsync("start");
        await guest.DoAsync("reset");
        await guest.DoAsync("destroy");
        await guest.DoAsync("undefine");
        var text = (await client.EndAsync()).Good();
        Assert.Contains("registered 1\ntwice True unknown True", text);
        Assert.Contains($"lifecycle {guest.Name} 2 0", text);
        Assert.Contains($"reboot {guest.Name}", text);
        Assert.Contains($"lifecycle {guest.Name} 5 1", text);
        Assert.Contains("deregistered 0\nnone True", text);
    }

    /// <summary>Describes the guest until a listener has noticed: then its registrations are there.</summary>
    private static async Task ListensAsync(Command events, Guest guest)
    {
        for (var i = 0; !events.Said.Contains(guest.Name, StringComparison.Ordinal); i++)
        {
            await guest.DoAsync("desc", "--new-desc", $"time {i}");
            Assert.True(i < 100, events.Said);
        }
    }
}
