using System.Collections.Immutable;
using System.Text.Json;

namespace PowerVirt.Qemu.Qmp;

/// <summary>
/// Reads the answers to the commands of <see cref="QmpCommand"/>; what has another shape is a <see
/// cref="QmpFormatException"/>.
/// </summary>
public static class QmpReplies
{
    public static RunStatus Status(ReadOnlyMemory<byte> reply) => Reading(reply, QmpCommand.QueryStatus,
        root => new RunStatus(root.GetProperty("running").GetBoolean(), TextOf(root, "status")));

    public static ImmutableArray<Chardev> Chardevs(ReadOnlyMemory<byte> reply) => Items(reply, QmpCommand.QueryChardev,
        item => new Chardev(TextOf(item, "label"), TextOf(item, "filename")));

    public static ImmutableArray<CpuThread> Cpus(ReadOnlyMemory<byte> reply) => Items(reply, QmpCommand.QueryCpus,
        item => new CpuThread(NumberOf(item, "cpu-index"), NumberOf(item, "thread-id"), TextOf(item, "qom-path")));

    private static int NumberOf(JsonElement item, string name) => item.GetProperty(name).GetInt32();

    private static ImmutableArray<T> Items<T>(
        ReadOnlyMemory<byte> reply, QmpCommand command, Func<JsonElement, T> read) =>
        Reading(reply, command, root => root.EnumerateArray().Select(read).ToImmutableArray());

    private static string TextOf(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";

    private static T Reading<T>(ReadOnlyMemory<byte> reply, QmpCommand command, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(reply);
            return read(document.RootElement);
        }
        catch (Exception fault) when (JsonFaults.Is(fault))
        {
            throw new QmpFormatException($"QEMU's answer to {command.Name} has an unexpected shape.");
        }
    }
}

/// <summary>What QEMU says of the machine's run state.</summary>
/// <param name="Running">The virtual CPUs run.</param>
/// <param name="State">QEMU's <c>RunState</c>, such as <c>running</c>, <c>prelaunch</c> or <c>shutdown</c>.</param>
public sealed record RunStatus(bool Running, string State);

/// <summary>A character device of QEMU.</summary>
/// <param name="Label">Its id, such as <c>charserial0</c>.</param>
/// <param name="Target">What it leads to, such as <c>pty:/dev/pts/4</c>.</param>
public sealed record Chardev(string Label, string Target)
{
    /// <summary>The path of its pseudo-terminal, or null where it is none.</summary>
    public string? Terminal => Target.StartsWith("pty:", StringComparison.Ordinal) ? Target["pty:".Length..] : null;

    /// <summary>The path of the UNIX socket that it listens on, or null where it does not.</summary>
    public string? Socket
    {
        get
        {
            const string unix = "unix:";
            var start = Target.IndexOf(unix, StringComparison.Ordinal);
            if (start < 0) return null;
            var path = Target[(start + unix.Length)..];
            var options = path.IndexOf(",server", StringComparison.Ordinal);
            return options < 0 ? path : path[..options];
        }
    }
}

/// <summary>A virtual CPU and the host's thread that runs it.</summary>
public sealed record CpuThread(int Index, int ThreadId, string Path);
