using System.Runtime.InteropServices;
using PowerVirt.Domain;

namespace PowerVirt.Host.Linux;

/// <summary>A descriptor of ours that the new program gets under a number.</summary>
internal readonly record struct PassedDescriptor(SafeHandle Source, int Number);

/// <summary>
/// Starts programs: posix_spawn does it in one step, so that no descriptor of ours leaks and nothing of .NET runs in
/// the child.
/// </summary>
internal static unsafe partial class Spawn
{
    private const short SetSignalDefaults = 0x04;
    private const short SetSignalMask = 0x08;
    private const short SetSession = 0x80;
    private const uint CloseRangeCloexec = 4;
    private const long SysCloseRange = 436; // The same on every architecture: newer than their separate numbering.
    private const int SignalSetSize = 128;

    /// <summary>
    /// posix_spawn's objects are opaque; glibc's have at most 336 bytes on 64-bit machines, musl's the same.
    /// </summary>
    private const int ObjectSize = 512;

    /// <summary>
    /// Starts a program in a session of its own, with default signals and no descriptor but those given.
    /// </summary>
    /// <param name="program">Its path.</param>
    /// <param name="words">Its argv, the name first.</param>
    /// <param name="environment">All of its environment, as <c>NAME=value</c>.</param>
    /// <param name="descriptors">What it gets; standard input, output and error are /dev/null where not given.</param>
    /// <param name="terminal">The path of a terminal that becomes its session's, if there is one.</param>
    /// <param name="cpus">The host's CPUs that it may run on; null for ours.</param>
    /// <param name="user">Whom it runs as; null for our own user.</param>
    /// <param name="pid">The process.</param>
    /// <returns>0, or the error number that says why not.</returns>
    /// <exception cref="LinuxException">It may not run on these CPUs, or as this user.</exception>
    public static int Start(
        string program,
        IReadOnlyCollection<string> words,
        IReadOnlyCollection<string> environment,
        IReadOnlyList<PassedDescriptor> descriptors,
        string? terminal,
        NumberSet? cpus,
        OtherUser? user,
        out int pid)
    {
        // What came to us from our own parent is not for our children; .NET's own descriptors close by themselves.
        _ = CloseRange(SysCloseRange, 3, uint.MaxValue, CloseRangeCloexec);

        var attributes = stackalloc byte[ObjectSize];
        var actions = stackalloc byte[ObjectSize];
        var signals = stackalloc byte[SignalSetSize];
        _ = AttributesInit(attributes);
        _ = ActionsInit(actions);
        try
        {
            _ = AttributesSetFlags(attributes, SetSignalDefaults | SetSignalMask | SetSession);
            _ = FillSignals(signals);
            _ = AttributesSetDefaults(attributes, signals);
            _ = EmptySignals(signals);
            _ = AttributesSetMask(attributes, signals);
            PassOn(actions, descriptors, terminal);
            using var argv = new NativeStrings(words);
            using var envp = new NativeStrings(environment);
            var child = 0;
            int Execute() => PosixSpawn(out child, program, actions, attributes, argv.Pointer, envp.Pointer);
            var error = SpawnThread.Run(cpus, user, Execute);
            pid = child;
            return error;
        }
        finally
        {
            _ = ActionsDestroy(actions);
            _ = AttributesDestroy(attributes);
        }
    }

    /// <remarks>
    /// By way of numbers that nobody uses: a target may be the number of a source that is still to be passed.
    /// </remarks>
    private static void PassOn(byte* actions, IReadOnlyList<PassedDescriptor> descriptors, string? terminal)
    {
        var devNull = "/dev/null\0"u8;
        fixed (byte* path = devNull)
            for (var standard = 0; standard < 3; standard++)
                if (!descriptors.Any(passed => passed.Number == standard))
                    _ = ActionsAddOpen(actions, standard, path, standard == 0 ? 0 : 1, 0);

        var free = 3 + descriptors.Select(passed => Math.Max(passed.Number, (int)passed.Source.DangerousGetHandle()))
            .DefaultIfEmpty().Max();
        for (var i = 0; i < descriptors.Count; i++)
            _ = ActionsAddDup(actions, (int)descriptors[i].Source.DangerousGetHandle(), free + i);
        for (var i = 0; i < descriptors.Count; i++)
        {
            _ = ActionsAddDup(actions, free + i, descriptors[i].Number);
            _ = ActionsAddClose(actions, free + i);
        }

        // The first terminal that a session's leader opens is the session's; it is its own for as long as it is open.
        if (terminal is not null) _ = ActionsAddOpen(actions, free, terminal, 2, 0);
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int PosixSpawn(
        out int pid, string path, byte* actions, byte* attributes, byte** argv, byte** environment);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    private static partial int AttributesInit(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    private static partial int AttributesDestroy(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    private static partial int AttributesSetFlags(byte* attributes, short flags);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    private static partial int AttributesSetDefaults(byte* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigmask")]
    private static partial int AttributesSetMask(byte* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int ActionsInit(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int ActionsDestroy(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen")]
    private static partial int ActionsAddOpen(byte* actions, int descriptor, byte* path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ActionsAddOpen(byte* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int ActionsAddDup(byte* actions, int descriptor, int target);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addclose")]
    private static partial int ActionsAddClose(byte* actions, int descriptor);

    [LibraryImport("libc", EntryPoint = "sigfillset")]
    private static partial int FillSignals(byte* signals);

    [LibraryImport("libc", EntryPoint = "sigemptyset")]
    private static partial int EmptySignals(byte* signals);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial long CloseRange(long number, uint first, uint last, uint flags);
}
