using System.Collections.Immutable;
using System.Globalization;
using PowerVirt.Daemon.Statistics;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Agents;

/// <summary>Says what a guest's agent told of the guest in libvirt's names, group by group.</summary>
/// <remarks>Source: https://libvirt.org/html/libvirt-libvirt-domain.html, virDomainGetGuestInfo.</remarks>
internal static class GuestFacts
{
    /// <summary>virDomainGuestInfoTypes.</summary>
    public const uint Users = 1, System = 2, TimeZone = 4, Hostname = 8, FileSystems = 16, Interfaces = 64;

    public const uint Known = Users | System | TimeZone | Hostname | FileSystems | Interfaces;

    /// <summary>The agent's words for an operating system.</summary>
    private static readonly ImmutableArray<string> SystemWords =
    [
        "id", "name", "pretty-name", "version", "version-id", "kernel-release", "kernel-version", "machine", "variant",
        "variant-id",
    ];

    public static void AddUsers(ParameterList list, ReadOnlyMemory<byte> reply) => AgentReplies.Visit(reply, root =>
    {
        list.Add("user.count", (uint)root.GetArrayLength());
        foreach (var (index, user) in root.EnumerateArray().Index())
        {
            list.Add(Name("user", index, "name"), AgentReplies.Text(user, "user"));
            if (user.TryGetProperty("domain", out var domain)) list.Add(Name("user", index, "domain"), domain.GetString());
            // The agent counts seconds, libvirt milliseconds.
            list.Add(Name("user", index, "login-time"), (ulong?)(user.GetProperty("login-time").GetDouble() * 1000));
        }
    });

    public static void AddSystem(ParameterList list, ReadOnlyMemory<byte> reply) => AgentReplies.Visit(reply, root =>
    {
        foreach (var word in SystemWords)
            if (root.TryGetProperty(word, out var value)) list.Add($"os.{word}", value.GetString());
    });

    public static void AddTimeZone(ParameterList list, ReadOnlyMemory<byte> reply) => AgentReplies.Visit(reply, root =>
    {
        if (root.TryGetProperty("zone", out var zone)) list.Add("timezone.name", zone.GetString());
        list.Add("timezone.offset", root.GetProperty("offset").GetInt32());
    });

    public static void AddFileSystems(ParameterList list, ImmutableArray<AgentFileSystem> all)
    {
        list.Add("fs.count", (uint)all.Length);
        foreach (var (index, mounted) in all.Index())
        {
            list.Add(Name("fs", index, "name"), mounted.Name);
            list.Add(Name("fs", index, "mountpoint"), mounted.MountPoint);
            list.Add(Name("fs", index, "fstype"), mounted.Type);
            list.Add(Name("fs", index, "total-bytes"), mounted.Total);
            list.Add(Name("fs", index, "used-bytes"), mounted.Used);
            list.Add(Name("fs", index, "disk.count"), (uint)mounted.Disks.Length);
            foreach (var (number, disk) in mounted.Disks.Index())
                list.Add(Name("fs", index, Name("disk", number, "alias")), disk);
        }
    }

    public static void AddInterfaces(ParameterList list, ImmutableArray<RemoteGuestInterface> all)
    {
        list.Add("if.count", (uint)all.Length);
        foreach (var (index, device) in all.Index())
        {
            list.Add(Name("if", index, "name"), device.Name);
            list.Add(Name("if", index, "hwaddr"), device.HardwareAddress);
            list.Add(Name("if", index, "addr.count"), (uint)device.Addresses.Length);
            foreach (var (number, address) in device.Addresses.Index())
            {
                list.Add(Name("if", index, Name("addr", number, "type")), address.Type == 0 ? "ipv4" : "ipv6");
                list.Add(Name("if", index, Name("addr", number, "addr")), address.Address);
                list.Add(Name("if", index, Name("addr", number, "prefix")), address.Prefix);
            }
        }
    }

    private static string Name(string group, int index, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{group}.{index}.{what}");
}
