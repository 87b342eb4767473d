using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Consoles;
using PowerVirt.Daemon.Screens;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Console;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Consoles, channels, screens and keyboards of running guests.</summary>
internal sealed class DomainScreen(DomainDirectory domains) : UnsupportedDomainScreen<CallContext>
{
    /// <summary>virDomainConsoleFlags and virDomainChannelFlags of libvirt-domain.h.</summary>
    private const uint Force = 1, Safe = 2;

    /// <summary>VIR_DOMAIN_OPEN_GRAPHICS_SKIPAUTH: a guest's password is asked for all the same.</summary>
    private const uint SkipAuthentication = 1;

    private readonly ConsoleStreams _consoles = new();

    public override async ValueTask DomainOpenConsoleAsync(DomainOpenConsoleArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Force | Safe, "virDomainOpenConsole");
        var path = CharacterPaths.OfConsole(LiveOf(args.Domain), args.DeviceName);
        await OpenAsync(path, (args.Flags & Force) != 0, context);
    }

    public override async ValueTask DomainOpenChannelAsync(DomainOpenChannelArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Force, "virDomainOpenChannel");
        var path = CharacterPaths.OfChannel(LiveOf(args.Domain), args.Name);
        await OpenAsync(path, (args.Flags & Force) != 0, context);
    }

    public override async Answer<DomainScreenshotReturn> DomainScreenshotAsync(
        DomainScreenshotArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainScreenshot");
        if (args.Screen != 0)
        {
            throw new VmException(
                ErrorCode.InvalidArgument, $"currently is supported only screen ID 0, not {args.Screen}", "Take screen 0.");
        }

        if (LiveOf(args.Domain).Devices.Of<Video>().All(video => video.Model == VideoModel.None))
        {
            throw new VmException(ErrorCode.OperationUnsupported, "no screens to take screenshot from",
                "Add a <video> and a <graphics> to the definition; the guest has them when it is started again.");
        }

        var image = await ScreenImage.TakeAsync(GuestOf(args.Domain), context.Cancellation);
        context.OpenStream(image.SendAsync);
        return new(ScreenImage.Type);
    }

    public override async ValueTask DomainSendKeyAsync(DomainSendKeyArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainSendKey");
        var keys = args.Keycodes.Select(
            code => $"{{\"type\":\"number\",\"data\":{KeyNumbers.Of(args.Codeset, code)}}}");
        var hold = args.HoldTime > 0 ? $",\"hold-time\":{args.HoldTime}" : "";
        var command = new QmpCommand("send-key", $"{{\"keys\":[{string.Join(',', keys)}]{hold}}}");
        await GuestOf(args.Domain).AskAsync(command, context.Cancellation);
    }

    public override async ValueTask DomainOpenGraphicsFdAsync(DomainOpenGraphicsFdArgs args, CallContext context)
    {
        Flags.Check(args.Flags, SkipAuthentication, "virDomainOpenGraphicsFD");
        var socket = await DisplayConnection.OpenAsync(GuestOf(args.Domain), context.Cancellation);
        context.Attach(socket.SafeHandle);
    }

    private async Task OpenAsync(string path, bool force, CallContext context)
    {
        var console = await _consoles.OpenAsync(path, force, context.Cancellation);
        context.OpenStream(new ConsoleCarrier(console).RunAsync);
    }

    private DomainDefinition LiveOf(RemoteDomain domain) =>
        DefinitionText.Read(domains.FindActive(domain).ReadXml(secrets: true), live: true);

    private IRunningGuest GuestOf(RemoteDomain domain) => domains.FindActive(domain).Guest
        ?? throw new VmException(ErrorCode.OperationInvalid, "The guest is being started; ask again when it runs.");
}
