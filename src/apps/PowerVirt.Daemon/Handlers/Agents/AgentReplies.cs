using System.Collections.Immutable;
using System.Text.Json;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Agents;

/// <summary>Reads what a guest's agent answers; the guest is not trusted, and what has another shape is refused.</summary>
internal static class AgentReplies
{
    /// <summary>virIPAddrType.</summary>
    private const int Ipv4 = 0, Ipv6 = 1;

    public static string Hostname(ReadOnlyMemory<byte> reply) => Read(reply, root => Text(root, "host-name"));

    public static long Number(ReadOnlyMemory<byte> reply) => Read(reply, root => root.GetInt64());

    public static ImmutableArray<string> SshKeys(ReadOnlyMemory<byte> reply) => Read(reply, root => List(
        root.GetProperty("keys"), RemoteLimits.DomainAuthorizedSshKeys, key => key.GetString() ?? ""));

    public static ImmutableArray<AgentVcpu> Vcpus(ReadOnlyMemory<byte> reply) => Read(reply, root => List(
        root, (int)NumberSet.Limit, item => new AgentVcpu(item.GetProperty("logical-id").GetUInt32(),
            item.GetProperty("online").GetBoolean(), Flag(item, "can-offline"))));

    public static ImmutableArray<RemoteGuestInterface> Interfaces(ReadOnlyMemory<byte> reply) => Read(reply, root => List(
        root, RemoteLimits.DomainInterface, item => new RemoteGuestInterface(
            Text(item, "name"),
            item.TryGetProperty("hardware-address", out var address) ? address.GetString() : null,
            item.TryGetProperty("ip-addresses", out var addresses) ? List(addresses, 256, AddressOf) : [])));

    /// <param name="reply">The answer to <c>guest-get-fsinfo</c>.</param>
    /// <param name="live">The guest's definition, which knows its disks by their places.</param>
    public static ImmutableArray<AgentFileSystem> FileSystems(ReadOnlyMemory<byte> reply, DomainDefinition live)
    {
        var disks = live.Devices.Of<Disk>().ToArray();
        return Read(reply, root => List(root, RemoteLimits.DomainFileSystems, item => new AgentFileSystem(
            Text(item, "mountpoint"), Text(item, "name"), Text(item, "type"),
            Size(item, "total-bytes"), Size(item, "used-bytes"),
            item.TryGetProperty("disk", out var places)
                ? [.. List(places, RemoteLimits.DomainFileSystemsDisks, place => TargetOf(place, disks)).OfType<string>()]
                : [])));
    }

    /// <summary>Runs a reader over an answer.</summary>
    /// <exception cref="VmException">The answer has another shape than the agent's schema promises.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> reply, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(reply);
            return read(document.RootElement);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new VmException(ErrorCode.InternalError, "The answer of the guest's agent has an unexpected shape.", cause: wrong);
        }
    }

    /// <summary>The same for a reader that returns nothing.</summary>
    /// <exception cref="VmException">The answer has another shape than the agent's schema promises.</exception>
    public static void Visit(ReadOnlyMemory<byte> reply, Action<JsonElement> visit) => Read(reply, root =>
    {
        visit(root);
        return true;
    });

    public static ImmutableArray<T> List<T>(JsonElement list, int most, Func<JsonElement, T> read) =>
        [.. list.EnumerateArray().Take(most).Select(read)];

    /// <summary>A text; "" where there is none.</summary>
    public static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    private static bool Flag(JsonElement item, string name) => item.TryGetProperty(name, out var flag) && flag.GetBoolean();

    private static ulong? Size(JsonElement item, string name) =>
        item.TryGetProperty(name, out var size) ? size.GetUInt64() : null;

    private static RemoteIpAddress AddressOf(JsonElement item) => new(
        Text(item, "ip-address-type") == "ipv6" ? Ipv6 : Ipv4, Text(item, "ip-address"),
        item.GetProperty("prefix").GetUInt32());

    private static string? TargetOf(JsonElement place, Disk[] disks)
    {
        var pci = place.GetProperty("pci-controller");
        var controller = new PciAddress(Part(pci, "domain"), Part(pci, "bus"), Part(pci, "slot"), Part(pci, "function"));
        return disks.FirstOrDefault(disk => disk.Address switch
        {
            PciAddress address => address == controller,
            DriveAddress drive => (drive.Bus, drive.Target, drive.Unit)
                == (Part(place, "bus"), Part(place, "target"), Part(place, "unit")),
            _ => false,
        })?.Target;
    }

    // -1 is what the agent says of a place that it does not know.
    private static uint Part(JsonElement item, string name) => unchecked((uint)item.GetProperty(name).GetInt32());
}

/// <summary>A CPU as the guest's kernel numbers it.</summary>
internal sealed record AgentVcpu(uint Number, bool IsOnline, bool CanOffline);

/// <summary>What a guest has mounted.</summary>
/// <param name="MountPoint">Where.</param>
/// <param name="Name">The guest's name of the device.</param>
/// <param name="Type">Such as <c>ext4</c>.</param>
/// <param name="Total">Bytes; null where the agent is too old to tell.</param>
/// <param name="Used">Bytes; null where the agent is too old to tell.</param>
/// <param name="Disks">The targets of the disks beneath.</param>
internal sealed record AgentFileSystem(
    string MountPoint, string Name, string Type, ulong? Total, ulong? Used, ImmutableArray<string> Disks);
