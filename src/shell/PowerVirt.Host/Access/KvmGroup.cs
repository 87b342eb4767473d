using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Access;

/// <summary>The group that may use the host's KVM.</summary>
public static class KvmGroup
{
    private const string Device = "/dev/kvm";

    /// <summary>Null where there is no KVM, or everybody may use it.</summary>
    public static uint? Number
    {
        get
        {
            const UnixFileMode Everybody = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
            if (!File.Exists(Device) || File.GetUnixFileMode(Device).HasFlag(Everybody)) return null;
            return FileOwnership.GroupOf(Device);
        }
    }
}
