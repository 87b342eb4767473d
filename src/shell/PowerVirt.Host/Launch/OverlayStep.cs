using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Linux;
using PowerVirt.Host.Process;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Launch;

/// <summary>The host step that makes an empty qcow2 image over another one, with qemu-img.</summary>
internal static class OverlayStep
{
    private const string Program = "qemu-img";

    public static async Task MakeAsync(HostStep.MakeOverlay step, LaunchPlan plan, PreparedHost host)
    {
        if (File.Exists(step.Path))
        {
            throw new VmException(ErrorCode.OperationInvalid, $"{step.Path} is there already. {step.Why}",
                "Remove it if no guest runs that uses it.");
        }

        host.Undo.Push(() => File.Delete(step.Path));
        var pair = SocketPair.Open();
        using var output = new OutputTail(pair.Ours);
        ChildProcess process;
        using (pair.Theirs)
        {
            PassedDescriptor[] passed = [new(pair.Theirs, 1), new(pair.Theirs, 2)];
            process = ChildProcess.Start(Program, Words(step), plan.Environment, passed);
        }

        using (process)
        {
            ExitStatus status = await process.Exit;
            if (File.Exists(step.Path) && status is { Code: 0 }) return;
            throw new VmException(ErrorCode.OperationFailed,
                $"{Program} ended ({status}): {await output.LastAsync()} {step.Why}");
        }
    }

    private static string[] Words(HostStep.MakeOverlay step) =>
        ["create", "-q", "-f", "qcow2", "-F", step.BackingFormat, "-b", Literal(step.Backing), Literal(step.Path)];

    // Without the prefix qemu-img would take what stands before a colon for a protocol.
    private static string Literal(string path) => path.Contains(':', StringComparison.Ordinal) ? $"file:{path}" : path;
}
