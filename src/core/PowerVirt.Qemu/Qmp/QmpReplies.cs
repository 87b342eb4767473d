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
        item => new Chardev(TextOf(item, "label"), TextOf(item, "filename"))
        {
            IsOpen = item.TryGetProperty("frontend-open", out var open) ? open.GetBoolean() : null,
        });

    public static ImmutableArray<CpuThread> Cpus(ReadOnlyMemory<byte> reply) => Items(reply, QmpCommand.QueryCpus,
        item => new CpuThread(NumberOf(item, "cpu-index"), NumberOf(item, "thread-id"), TextOf(item, "qom-path")));

    public static ImmutableArray<CpuUnit> HotpluggableCpus(ReadOnlyMemory<byte> reply) =>
        Items(reply, QmpCommand.QueryHotpluggableCpus, item => new CpuUnit(
            TextOf(item, "type"),
            item.GetProperty("vcpus-count").GetUInt32(),
            [.. item.GetProperty("props").EnumerateObject().Select(part => new CpuCoordinate(part.Name, part.Value.GetInt64()))],
            item.TryGetProperty("qom-path", out var path) ? path.GetString() : null));

    public static ImmutableArray<IoThreadName> IoThreads(ReadOnlyMemory<byte> reply) => Items(reply, QmpCommand.QueryIoThreads,
        item => new IoThreadName(TextOf(item, "id"), NumberOf(item, "thread-id")));

    public static ImmutableArray<PlacedModule> MemoryModules(ReadOnlyMemory<byte> reply) => Items(reply, QmpCommand.QueryMemoryDevices,
        item => item.GetProperty("data") is var module && module.TryGetProperty("id", out var alias)
            ? new PlacedModule(alias.GetString() ?? "", module.TryGetProperty("addr", out var place) ? place.GetUInt64() : null)
            : new PlacedModule("", null));

    public static ImmutableArray<VncListener> VncListeners(ReadOnlyMemory<byte> reply) => Reading(
        reply, QmpCommand.QueryVncServers, root => root.EnumerateArray()
            .SelectMany(server => server.GetProperty("server").EnumerateArray())
            .Select(end => new VncListener(
                TextOf(end, "family"), TextOf(end, "host"), TextOf(end, "service"),
                end.TryGetProperty("websocket", out var web) && web.GetBoolean()))
            .ToImmutableArray());

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
    /// <summary>Whether the device has it open; null of a QEMU that does not tell.</summary>
    public bool? IsOpen { get; init; }

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

/// <summary>A memory module by its alias, and where in the guest's memory it begins; null for one that has no such place.</summary>
public sealed record PlacedModule(string Alias, ulong? Address);

/// <summary>A virtual CPU and the host's thread that runs it.</summary>
public sealed record CpuThread(int Index, int ThreadId, string Path);

/// <summary>A thread for disks by its id, such as <c>iothread1</c>, and the host's thread that it is.</summary>
public sealed record IoThreadName(string Id, int ThreadId);

/// <summary>What QEMU plugs virtual CPUs by: on pseries, a core with its threads.</summary>
/// <param name="Type">The device, such as <c>host-spapr-cpu-core</c>.</param>
/// <param name="Vcpus">How many virtual CPUs it holds.</param>
/// <param name="Place">Where in the machine it belongs, as properties of the device.</param>
/// <param name="Path">Where it is in QEMU; null while it is not plugged in.</param>
public sealed record CpuUnit(string Type, uint Vcpus, ImmutableArray<CpuCoordinate> Place, string? Path);

/// <summary>One number of a place among the machine's CPUs, such as <c>core-id</c> 8.</summary>
public sealed record CpuCoordinate(string Name, long Value);
