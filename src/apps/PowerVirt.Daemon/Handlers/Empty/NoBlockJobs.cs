using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote.Jobs;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>Work on the images of running guests: not yet, and clients are told so in libvirt's words.</summary>
internal sealed class NoBlockJobs : UnsupportedBlockJobs<CallContext>;
