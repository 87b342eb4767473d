using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote.Jobs;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>Guests that move to another host: not yet, and clients are told so in libvirt's words.</summary>
internal sealed class NoMigration : UnsupportedMigration<CallContext>;
