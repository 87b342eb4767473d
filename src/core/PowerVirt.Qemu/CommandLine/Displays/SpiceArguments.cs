using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Displays;

/// <summary>SPICE servers.</summary>
internal static class SpiceArguments
{
    // The first ports of the range that hosts take them from.
    private const int UsualPort = 5900, UsualTlsPort = 5901;

    public static IEnumerable<Argument> Of(SpiceGraphics graphics, PlanContext context)
    {
        QemuProperties properties =
        [
            .. Place(graphics, context),
            ("agent-mouse", graphics.Mouse is { } mouse ? mouse == MouseMode.Client : null),
            ("disable-ticketing", graphics.Password?.Text is null ? true : null),
            .. Channels(graphics),
            ("image-compression", graphics.ImageCompression),
            ("jpeg-wan-compression", graphics.JpegCompression),
            ("zlib-glz-wan-compression", graphics.ZlibCompression),
            ("playback-compression", graphics.PlaybackCompression),
            ("streaming-video", graphics.StreamingMode),
            ("disable-copy-paste", graphics.ClipboardCopyPaste == false ? true : null),
            ("disable-agent-file-xfer", graphics.FileTransfer == false ? true : null),
            ("gl", graphics.Gl?.Enabled == true ? true : null),
            ("rendernode", graphics.Gl?.Enabled == true ? graphics.Gl.RenderNode ?? context.Settings.RenderNode : null),
            ("seamless-migration", true),
        ];
        var path = context.PathOf(graphics);
        yield return new Argument(
            "-spice", properties.ToKeyValue(bareFirst: false), "Shows the guest's screen over SPICE.", path);
        if (graphics.Keymap is { } keymap)
            yield return new Argument("-k", keymap, "The keyboard layout of SPICE clients.", $"{path}/@keymap");
    }

    /// <summary>Whether clients may come, or have to, with encryption.</summary>
    public static bool IsEncrypted(SpiceGraphics graphics, PlanContext context) =>
        graphics.Listens.FirstOrDefault() is not GraphicsListen.UnixSocket && TlsPortOf(graphics, context) is not null;

    private static IEnumerable<(string Key, QemuValue? Value)> Place(SpiceGraphics graphics, PlanContext context)
    {
        if (graphics.Listens.FirstOrDefault() is GraphicsListen.UnixSocket socket)
            return [("unix", true), ("addr", socket.Path ?? $"{context.Settings.StateDirectory}/spice.sock")];
        var port = PortOf(graphics, context);
        var secure = TlsPortOf(graphics, context);
        if (port is null && secure is null) return [("port", 0)];
        return
        [
            ("port", port),
            ("tls-port", secure),
            ("addr", ListenHost.Of(graphics)),
            ("x509-dir", secure is null ? null : CertificateFolder.Spice),
        ];
    }

    private static int? PortOf(SpiceGraphics graphics, PlanContext context) =>
        graphics.AutoPort == true || graphics.Port == -1 ? NeedsPort(graphics) ? context.Settings.SpicePort ?? UsualPort : null
            : graphics.Port is > 0 and var port ? port : null;

    private static int? TlsPortOf(SpiceGraphics graphics, PlanContext context) =>
        graphics.AutoPort == true || graphics.TlsPort == -1 ? NeedsTls(graphics) ? context.Settings.SpiceTlsPort ?? UsualTlsPort : null
            : graphics.TlsPort is > 0 and var port ? port : null;

    private static bool NeedsPort(SpiceGraphics graphics) => graphics.Port == -1
        || graphics.DefaultMode != "secure" || graphics.Channels.Any(channel => channel.Mode != "secure");

    private static bool NeedsTls(SpiceGraphics graphics) => graphics.TlsPort == -1
        || graphics.DefaultMode == "secure" || graphics.Channels.Any(channel => channel.Mode == "secure");

    private static IEnumerable<(string Key, QemuValue? Value)> Channels(SpiceGraphics graphics) =>
    [
        (Key(graphics.DefaultMode), graphics.DefaultMode is "secure" or "insecure" ? "default" : null),
        .. graphics.Channels.Where(channel => channel.Mode is "secure" or "insecure")
            .Select(channel => (Key(channel.Mode), (QemuValue?)channel.Name)),
    ];

    private static string Key(string? mode) => mode == "secure" ? "tls-channel" : "plaintext-channel";
}
