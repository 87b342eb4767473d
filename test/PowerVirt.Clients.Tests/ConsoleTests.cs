using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PowerVirt.Clients.Tests;

/// <summary>What a person sees and does through virsh: the console of a real guest, and its screen.</summary>
public class ConsoleTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const string Leave = "\u001d";

    [Fact]
    public async Task A_booted_guest_is_seen_rebooted_and_shut_down()
    {
        await using var guest = await Guest.BootableAsync(daemon, "booted");
        await guest.DoAsync("start");
        await using var console = guest.Console();
        var first = await console.SaysAsync(Guest.IsUp, 240);
        Assert.Contains("cpu: POWER9 (architected)", first);

        var pid = guest.Pid;
        await guest.DoAsync("reset");
        var second = await console.SaysAsync(Guest.IsUp, 240, from: first.Length);
        Assert.Equal(pid, guest.Pid);

        await using var events = guest.Events();
        Assert.Equal($"Domain '{guest.Name}' is being rebooted", await guest.DoAsync("reboot"));
        await console.SaysAsync(Guest.IsUp, 240, from: second.Length);
        Assert.Equal("running", await guest.DoAsync("domstate"));

        Assert.Equal($"Domain '{guest.Name}' is being shutdown", await guest.DoAsync("shutdown"));
        await events.SaysAsync("Stopped Shutdown", 60);
        await console.EndAsync();
        Assert.Equal("shut off (shutdown)", await guest.DoAsync("domstate", "--reason"));
        Assert.Empty(Daemon.ProcessesOf(guest.Name));
    }

    [Fact]
    public async Task A_second_console_is_refused_until_it_is_forced()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "contended");
        await guest.DoAsync("start");
        await using var first = guest.Console();
        await first.SaysAsync("Escape character is");
        await using var second = guest.Console();
        Assert.Contains("Active console session exists for this domain", (await second.EndAsync()).Text);
        await using var third = guest.Console("--force");
        await third.SaysAsync("Escape character is");
        await first.EndAsync();
        await third.SendAsync(Leave);
        (await third.EndAsync()).Good();
        await using var fourth = guest.Console();
        await fourth.SaysAsync("Escape character is");
        await fourth.SendAsync(Leave);
        (await fourth.EndAsync()).Good();
    }

    [Fact]
    public async Task A_console_carries_what_is_typed()
    {
        // The firmware's prompt calculates: what comes back was not merely echoed.
        await using var guest = await Guest.DefinedAsync(daemon, "typed");
        await guest.DoAsync("start", "--paused");
        await using var console = guest.Console();
        await console.SaysAsync("Escape character is");
        await guest.DoAsync("resume");
        var said = await console.SaysAsync("0 > ", 120);
        await console.SendAsync("decimal 1234 1000 * .\r");
        await console.SaysAsync("1234000", 60, from: said.Length);
        await console.SendAsync(Leave);
        (await console.EndAsync()).Good();
    }

    [Fact]
    public async Task Every_screen_has_a_port_of_its_own()
    {
        await using var first = await Guest.DefinedAsync(daemon, "screen-1", devices: Guest.Screen);
        await using var second = await Guest.DefinedAsync(daemon, "screen-2", devices: Guest.Screen);
        await first.DoAsync("start", "--paused");
        await second.DoAsync("start", "--paused");
        Assert.NotEqual(await first.DoAsync("vncdisplay"), await second.DoAsync("vncdisplay"));
    }

    [Fact]
    public async Task A_guest_without_a_screen_is_said_to_have_none()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "blind");
        await guest.DoAsync("start", "--paused");
        var answer = await guest.VirshAsync("screenshot", Path.Combine(daemon.Folder, "nothing"));
        Assert.Contains("no screens to take screenshot from", answer.Bad(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screenshot_is_a_picture()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "pictured", devices: Guest.Screen);
        await guest.DoAsync("start");
        var file = Path.Combine(daemon.Folder, "screen");
        Assert.Contains("Screenshot saved to", await guest.DoAsync("screenshot", file));
        var picture = await File.ReadAllBytesAsync(file);
        Assert.True(
            picture.AsSpan().StartsWith("P6\n"u8) || picture.AsSpan(1).StartsWith("PNG\r\n"u8), "neither PPM nor PNG");
        Assert.True(picture.Length > 1000);
        foreach (var enter in new[]
        {
            "linux KEY_ENTER", "linux 28", "xt 28", "atset1 0xe01c", "atset2 0x5a", "atset3 0x5a", "os_x 0x24", "xt_kbd 28",
            "usb 0x28", "win32 VK_RETURN", "rfb 28", "qnum 0x9c",
        })
            await guest.DoAsync("send-key", ["--codeset", .. enter.Split(' ')]);
        Assert.Contains("cannot translate keycode 3 of usb codeset",
            (await guest.VirshAsync("send-key", "--codeset", "usb", "3")).Bad());
        Assert.Matches(@"^vnc://127\.0\.0\.1:\d+$", await guest.DoAsync("domdisplay"));
        Assert.Matches(@"^127\.0\.0\.1:\d+$", await guest.DoAsync("vncdisplay"));
        Assert.Equal("-1", Xml.Value(await guest.DoAsync("dumpxml", "--inactive"), "/domain/devices/graphics/@port"));
    }

    [Fact]
    public async Task The_screens_of_more_than_a_hundred_guests_find_a_port()
    {
        // Others hold the first hundred, as that many guests would; who held one before goes on holding it.
        var held = Enumerable.Range(5900, 101).Select(Hold).ToList();
        try
        {
            await using var guest = await Guest.DefinedAsync(daemon, "late", devices: Guest.Screen);
            await guest.DoAsync("start", "--paused");
            var port = int.Parse(Xml.Value(await guest.DoAsync("dumpxml"), "/domain/devices/graphics/@port"), CultureInfo.InvariantCulture);
            Assert.InRange(port, 6001, 65535);
            using var viewer = new TcpClient("127.0.0.1", port);
            Assert.Equal($"127.0.0.1:{port - 5900}", await guest.DoAsync("vncdisplay"));
        }
        finally
        {
            foreach (var holder in held) holder?.Dispose();
        }
    }

    private static TcpListener? Hold(int port)
    {
        var holder = new TcpListener(IPAddress.Loopback, port);
        try
        {
            holder.Start();
            return holder;
        }
        catch (SocketException)
        {
            holder.Dispose();
            return null;
        }
    }
}
