using System.Globalization;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>
/// Turns a character device of the command line into <c>chardev-add</c>, which has other names for some properties and
/// knows their types (QEMU, <c>qapi/char.json</c>).
/// </summary>
internal static class ChardevOrder
{
    public static PlugOrder? Of(QemuProperties chardev)
    {
        var data = Text(chardev, "backend") switch
        {
            "socket" => Socket(chardev),
            "udp" => Udp(chardev),
            "file" => [("out", chardev["path"]), ("in", chardev["input-path"]), ("append", Flag(chardev, "append"))],
            "pipe" or "serial" or "parallel" => [("device", chardev["path"])],
            "spicevmc" => [("type", chardev["name"])],
            "spiceport" => [("fqdn", chardev["name"])],
            "dbus" => [("name", chardev["name"])],
            "qemu-vdagent" => [("clipboard", Flag(chardev, "clipboard")), ("mouse", Flag(chardev, "mouse"))],
            "pty" or "null" or "vc" => (QemuProperties)[],
            _ => null,
        };
        if (data is null) return null;
        QemuProperties logged = [.. data, ("logfile", chardev["logfile"]), ("logappend", Flag(chardev, "logappend"))];
        QemuProperties backend = [("type", chardev["backend"]), ("data", logged)];
        QemuProperties order = [("id", chardev["id"]), ("backend", backend)];
        QemuProperties name = [("id", chardev["id"])];
        return new PlugOrder(new QmpCommand("chardev-add", order.ToJson()), new QmpCommand("chardev-remove", name.ToJson()));
    }

    private static QemuProperties Socket(QemuProperties chardev) =>
    [
        ("addr", Address(chardev)),
        ("server", Flag(chardev, "server") ?? new QemuValue.Flag(false)),
        ("wait", Flag(chardev, "wait")),
        ("telnet", Flag(chardev, "telnet")),
        ("tls-creds", chardev["tls-creds"]),
        ("reconnect", Number(chardev, "reconnect")),
        ("reconnect-ms", Number(chardev, "reconnect-ms")),
    ];

    private static QemuProperties Address(QemuProperties chardev) =>
        chardev["fd"] is { } descriptor ? Typed("fd", [("str", descriptor)])
        : chardev["path"] is { } path ? Typed("unix", [("path", path)])
        : Typed("inet", [("host", chardev["host"]), ("port", chardev["port"])]);

    private static QemuProperties Udp(QemuProperties chardev) =>
    [
        ("remote", Typed("inet", [("host", chardev["host"]), ("port", chardev["port"])])),
        ("local", chardev["localport"] is null && chardev["localaddr"] is null ? null
            : Typed("inet", [("host", chardev["localaddr"] ?? (QemuValue)new QemuValue.Text("")),
                ("port", chardev["localport"] ?? (QemuValue)new QemuValue.Text("0"))])),
    ];

    private static QemuProperties Typed(string type, QemuProperties data) => [("type", type), ("data", data)];

    private static string? Text(QemuProperties chardev, string key) => (chardev[key] as QemuValue.Text)?.Value;

    private static QemuValue.Flag? Flag(QemuProperties chardev, string key) =>
        Text(chardev, key) is { } word ? new QemuValue.Flag(word == "on") : null;

    private static QemuValue.Number? Number(QemuProperties chardev, string key) =>
        long.TryParse(Text(chardev, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new QemuValue.Number(number) : null;
}
