using System.Text;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Process;

/// <summary>
/// Runs the administrator's programs as libvirt does: <c>FOLDER/qemu</c> and then those in <c>FOLDER/qemu.d</c>, each
/// with domain, operation, part and <c>-</c> as words and the document on its standard input.
/// </summary>
/// <remarks>Source: https://libvirt.org/hooks.html</remarks>
public sealed class HookPrograms(string folder, TimeSpan patience) : IHooks
{
    private static readonly UnixFileMode Executable =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public async Task RunAsync(HookCall call, CancellationToken stop)
    {
        var refusals = new List<VmException>();
        foreach (var program in Programs())
        {
            try
            {
                await RunAsync(program, call, stop);
            }
            catch (VmException refused)
            {
                refusals.Add(refused);
                // Of an end each has to hear; a beginning that one refuses does not come.
                if (call.Part != "end") break;
            }
        }

        if (refusals.Count > 0) throw new VmException([.. refusals.SelectMany(refused => refused.Problems)]);
    }

    private IEnumerable<string> Programs()
    {
        var main = Path.Combine(folder, "qemu");
        var more = Path.Combine(folder, "qemu.d");
        if (IsProgram(main)) yield return main;
        if (!Directory.Exists(more)) yield break;
        foreach (var program in Directory.EnumerateFiles(more).Order(StringComparer.Ordinal).Where(IsProgram))
            yield return program;
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (File.GetUnixFileMode(path) & Executable) != 0;

    private async Task RunAsync(string program, HookCall call, CancellationToken stop)
    {
        using var document = DocumentFile.Make(call.Xml);
        var pair = SocketPair.Open();
        using var output = new OutputTail(pair.Ours);
        ChildProcess process;
        using (pair.Theirs)
        {
            process = ChildProcess.Start(program, [call.Domain, call.Operation, call.Part, "-"], OwnEnvironment.All,
                [new(document, 0), new(pair.Theirs, 1), new(pair.Theirs, 2)]);
        }

        using (process)
        {
            ExitStatus status;
            try
            {
                status = await process.Exit.WaitAsync(patience, stop);
            }
            catch (TimeoutException)
            {
                await process.TerminateAsync(TimeSpan.Zero);
                throw new VmException(ErrorCode.OperationTimeout,
                    $"The hook {program} was ended: it took more than {patience.TotalSeconds:0} seconds for " +
                    $"{call.Operation} of {call.Domain}.",
                    "Have it do what takes long in the background.");
            }
            catch (OperationCanceledException)
            {
                await process.TerminateAsync(TimeSpan.Zero);
                throw;
            }

            if (status is { Code: 0 }) return;
            throw new VmException(ErrorCode.OperationFailed,
                $"The hook {program} refuses {call.Operation} of {call.Domain} ({status})" +
                OutputTail.Quoted(await output.LastAsync()),
                $"Mend what the hook complains of, or take it out of {folder}.");
        }
    }

    /// <summary>A document as a file without a name, so that a hook that does not read it keeps nobody waiting.</summary>
    private static class DocumentFile
    {
        public static SafeFileHandle Make(string text)
        {
            var path = Path.GetTempFileName();
            var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            File.Delete(path);
            RandomAccess.Write(file, Encoding.UTF8.GetBytes(text), 0);
            return file;
        }
    }
}
