using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Access;

/// <summary>The group that may use the host's KVM.</summary>
public static class KvmGroup
{
    private const string Device = "/dev/kvm";

    private const UnixFileMode Everybody = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    /// <summary>Null where everybody may use it, or root alone.</summary>
    public static uint? Number
    {
        get
        {
            if (!File.Exists(Device)) return null;
            var mode = File.GetUnixFileMode(Device);
            if (mode.HasFlag(Everybody) || !mode.HasFlag(Group)) return null;
            // Root's group may read much else.
            return FileOwnership.GroupOf(Device) is not 0 and var group ? group : null;
        }
    }
}
