using System.Diagnostics;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Access;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Launch;

/// <summary>Carries out the steps of a plan in order; each notes how to take it back before the next begins.</summary>
internal static class HostSteps
{
    public static async Task CarryOutAsync(LaunchPlan plan, PreparedHost host, CancellationToken stop)
    {
        foreach (var path in GuestTraces.Of(plan, null).Admitted)
            host.Undo.Push(() => GuestFiles.Dismiss(path, plan.Account!.User));
        foreach (var step in plan.Steps)
        {
            stop.ThrowIfCancellationRequested();
            switch (step)
            {
                case HostStep.MakeDirectory make: FileSteps.MakeDirectory(make, host); break;
                case HostStep.KeepDirectory keep: FileSteps.KeepDirectory(keep); break;
                case HostStep.OpenFile open: FileSteps.Open(open, host); break;
                case HostStep.RequireFile require: FileSteps.Require(require); break;
                case HostStep.MakeFile make: FileSteps.Make(make); break;
                case HostStep.LetOpen: break; // It is there, or QEMU says that it is not.
                case HostStep.Listen listen:
                    SocketSteps.Listen(listen.Path, listen.Descriptor, listen.Why, host);
                    break;
                case HostStep.ListenForMonitor listen:
                    SocketSteps.Listen(listen.Path, listen.Descriptor, listen.Why, host);
                    host.Monitor = listen.Path;
                    break;
                case HostStep.WriteSecret secret: SecretStep.Write(secret, host); break;
                case HostStep.MakeOverlay overlay: await OverlayStep.MakeAsync(overlay, plan, host); break;
                case HostStep.OpenTap tap: TapStep.Open(tap, host); break;
                case HostStep.MakeMacvtap macvtap: MacvtapStep.Make(macvtap, host); break;
                case HostStep.StartProgram start: await ProgramStep.StartAsync(start, plan, host, stop); break;
                default: throw new UnreachableException($"{step.GetType().Name} is not known here.");
            }

            if (plan.Account is { } account) AccessSteps.HandOver(step, account.User);
        }
    }
}
