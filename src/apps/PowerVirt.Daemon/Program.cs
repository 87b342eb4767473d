using System.Runtime.InteropServices;
using PowerVirt.Daemon.Starting;

using var ending = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
return await DaemonOptions.RunAsync(args, (options, _) => PowerVirtDaemon.RunAsync(options, ending.Token));

void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    ending.Cancel();
}
