using Microsoft.Win32.SafeHandles;
using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Linux;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Process;

/// <summary>A program started by us, now or in an earlier run: it can be told to end, and its end is known.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan KillTakes = TimeSpan.FromSeconds(10);

    private readonly SafeFileHandle _handle;
    private readonly string _program;

    private ChildProcess(string program, int pid, SafeFileHandle handle, Task<ExitStatus> exit)
    {
        _program = program;
        Pid = pid;
        _handle = handle;
        Exit = exit;
    }

    public int Pid { get; }

    public Task<ExitStatus> Exit { get; }

    /// <summary>Starts a program as the user that this one runs as.</summary>
    /// <param name="program">Its path, or its name in PATH.</param>
    /// <param name="words">What it is told.</param>
    /// <param name="environment">All of its environment.</param>
    /// <param name="descriptors">What it gets.</param>
    /// <param name="leash">Hangs it up when we end; without one it may outlive us.</param>
    /// <exception cref="VmException">The program cannot be started; the message says why.</exception>
    public static ChildProcess Start(
        string program,
        IEnumerable<string> words,
        IEnumerable<KeyValuePair<string, string>> environment,
        IReadOnlyList<PassedDescriptor> descriptors,
        Leash? leash = null) =>
        Spawned(program, words, environment, descriptors, leash, cpus: null, user: null);

    /// <summary>Starts a program as a guest's own user, if it has one, and on the guest's CPUs.</summary>
    /// <exception cref="VmException">The program cannot be started; the message says why.</exception>
    public static ChildProcess Start(
        string program,
        IEnumerable<string> words,
        IEnumerable<KeyValuePair<string, string>> environment,
        GuestAccount? account,
        IReadOnlyList<PassedDescriptor> descriptors,
        NumberSet? cpus = null) =>
        Spawned(program, words, environment, descriptors, leash: null, cpus,
            account is null ? null : new OtherUser(account.User, account.Devices));

    private static ChildProcess Spawned(
        string program,
        IEnumerable<string> words,
        IEnumerable<KeyValuePair<string, string>> environment,
        IReadOnlyList<PassedDescriptor> descriptors,
        Leash? leash,
        NumberSet? cpus,
        OtherUser? user)
    {
        KeyValuePair<string, string>[] all = [.. environment];
        string[] variables = [.. all.Select(variable => $"{variable.Key}={variable.Value}")];
        int pid;
        try
        {
            var path = ProgramPath.Of(program, all);
            var error = Spawn.Start(path, [program, .. words], variables, descriptors, leash?.End, cpus, user, out pid);
            if (error != 0) throw new VmException(StartProblems.Of(program, error, user));
        }
        catch (LinuxException refused)
        {
            throw new VmException(refused.Call == SpawnThread.Binding
                ? StartProblems.Unbound(program, cpus, refused.HResult)
                : StartProblems.OfUser(program, user, refused), refused);
        }

        SafeFileHandle? handle = null;
        try
        {
            handle = PidFd.Open(pid);
            return new ChildProcess(program, pid, handle, ProcessSupervisor.Watch(handle));
        }
        catch (LinuxException failed)
        {
            handle?.Dispose();
            PidFd.KillChild(pid);
            throw new VmException(ErrorCode.SystemError, $"{program} cannot be supervised: {failed.Message}.",
                cause: failed);
        }
    }

    /// <summary>A program started by an earlier run of us; null when it has ended.</summary>
    /// <exception cref="VmException">It cannot be supervised.</exception>
    public static ChildProcess? Find(string program, ProcessMark mark)
    {
        SafeFileHandle? handle = null;
        try
        {
            handle = PidFd.Open(mark.Pid);
            // Looked at after it was opened: the descriptor means the process that we see now, or one that has ended.
            if (ProcessMarks.Of(mark.Pid) != mark)
            {
                handle.Dispose();
                return null;
            }

            return new ChildProcess(program, mark.Pid, handle, ProcessSupervisor.Watch(handle));
        }
        catch (LinuxException gone) when (gone.HResult == Errno.NoProcess)
        {
            handle?.Dispose();
            return null;
        }
        catch (LinuxException failed)
        {
            handle?.Dispose();
            throw new VmException(ErrorCode.SystemError, $"{program} cannot be supervised: {failed.Message}.",
                cause: failed);
        }
    }

    /// <summary>
    /// Asks the process to end, makes it end after <paramref name="grace"/>, and returns when it is gone.
    /// </summary>
    public async Task TerminateAsync(TimeSpan grace)
    {
        if (grace != TimeSpan.Zero && Signal(PidFd.SigTerm))
        {
            // One that is stopped hears nothing before it goes on; systemd.kill(5) knows this, too.
            Signal(PidFd.SigContinue);
            if (await EndsWithinAsync(grace)) return;
        }

        Signal(PidFd.SigKill);
        if (await EndsWithinAsync(KillTakes)) return;
        throw new VmException(ErrorCode.SystemError,
            $"{_program} (pid {Pid}) was killed and does not end: it waits for the host, most likely for a disk.",
            "See `dmesg` for what the disk's driver says; the process ends as soon as the disk answers.");
    }

    /// <summary>Sends a signal; false when the process has ended.</summary>
    /// <exception cref="VmException">The process belongs to somebody else.</exception>
    public bool Signal(int signal)
    {
        try
        {
            return !Exit.IsCompleted && PidFd.Signal(_handle, signal);
        }
        catch (LinuxException failed)
        {
            throw new VmException(ErrorCode.SystemError, $"{_program} (pid {Pid}) cannot be ended: {failed.Message}.",
                cause: failed);
        }
    }

    public void Dispose() => _handle.Dispose();

    private async Task<bool> EndsWithinAsync(TimeSpan time)
    {
        try
        {
            await Exit.WaitAsync(time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
