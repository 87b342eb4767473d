using PowerVirt.Daemon.Definitions;
using PowerVirt.Daemon.Starting;
using PowerVirt.Domain;
using PowerVirt.Power;
using PowerVirt.Rpc;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Connect;

namespace PowerVirt.Daemon.Handlers.Connect;

/// <summary>Opens and closes connections and says what is at this end of them.</summary>
internal sealed class ConnectionCalls(KnownQemus qemus, DaemonIdentity identity) : UnsupportedConnection<CallContext>
{
    /// <summary>VIR_CONNECT_RO of libvirt-host.h.</summary>
    private const uint ReadOnly = 1;

    /// <summary>The version of libvirt's protocol that is spoken: 11.3.0.</summary>
    private const ulong LibraryVersion = 11_003_000;

    public override ValueTask ConnectOpenAsync(ConnectOpenArgs args, CallContext context)
    {
        var connection = context.Connection;
        if (connection.IsOpen) throw new VmException(ErrorCode.OperationInvalid, "connection already open");
        if (args.Name is { Length: > 0 } name && !identity.Answers(name))
            throw new VmException(ErrorCode.NoSupport, $"This daemon serves {identity.Uri}, not {name}.");
        if ((args.Flags & ReadOnly) != 0 && connection.Rights == Rights.Write) connection.Rights = Rights.Read;
        connection.IsOpen = true;
        return default;
    }

    public override ValueTask ConnectCloseAsync(CallContext context)
    {
        context.Connection.IsOpen = false;
        return default;
    }

    public override Answer<ConnectGetTypeReturn> ConnectGetTypeAsync(CallContext context) => new(new ConnectGetTypeReturn("QEMU"));

    /// <remarks>On a host of another architecture too the QEMU for POWER is meant: clients ask no other one.</remarks>
    public override async Answer<ConnectGetVersionReturn> ConnectGetVersionAsync(CallContext context)
    {
        var qemu = await qemus.FindAsync(null, Architecture.Ppc64, context.Cancellation);
        var version = qemu.Capabilities.Version;
        return new((ulong)(version.Major * 1_000_000 + version.Minor * 1000 + version.Micro));
    }

    public override Answer<ConnectGetLibVersionReturn> ConnectGetLibVersionAsync(CallContext context) =>
        new(new ConnectGetLibVersionReturn(LibraryVersion));

    public override Answer<ConnectGetHostnameReturn> ConnectGetHostnameAsync(CallContext context) =>
        new(new ConnectGetHostnameReturn(Environment.MachineName));

    public override Answer<ConnectGetUriReturn> ConnectGetUriAsync(CallContext context) =>
        new(new ConnectGetUriReturn(identity.Uri));

    /// <remarks>A UNIX socket of this host, or TLS.</remarks>
    public override Answer<ConnectIsSecureReturn> ConnectIsSecureAsync(CallContext context) =>
        new(new ConnectIsSecureReturn(1));

    public override Answer<ConnectSupportsFeatureReturn> ConnectSupportsFeatureAsync(
        ConnectSupportsFeatureArgs args, CallContext context)
    {
        var answer = ConnectionFeatures.Answer(context.Connection, args.Feature) ?? (Features.Has(args.Feature) ? 1 : 0);
        return new(new ConnectSupportsFeatureReturn(answer));
    }

    /// <remarks>libvirt's daemons tell clients so that their driver is gone; here that is the connection itself.</remarks>
    public override ValueTask ConnectRegisterCloseCallbackAsync(CallContext context) => default;

    public override ValueTask ConnectUnregisterCloseCallbackAsync(CallContext context) => default;
}
