namespace PowerVirt.Qemu.Planning;

/// <summary>The user that a guest's QEMU runs as: nobody else on the host has its number.</summary>
/// <param name="User">The user's and the group's number.</param>
/// <param name="Devices">The group that may use the host's KVM; null where everybody may, or nobody.</param>
public sealed record GuestAccount(uint User, uint? Devices)
{
    /// <summary>
    /// The first user's number: above what distributions and systemd give away (systemd's UIDS-GIDS: containers end at
    /// 0x6FFFFFFF), below 2^31, where some programs take numbers for negative ones.
    /// </summary>
    public const uint First = 0x70000000;

    /// <summary>How many there are.</summary>
    public const uint Count = 0x0FFF0000;

    /// <summary>How many guests can run at once in a daemon: the numbers of several daemons differ by more.</summary>
    public const uint Block = 0x10000;

    /// <summary>The account of a running guest.</summary>
    /// <param name="daemon">Tells the host's daemons apart; 0 is the host's own.</param>
    /// <param name="id">The guest's number.</param>
    /// <param name="devices">The group of /dev/kvm.</param>
    public static GuestAccount Of(uint daemon, int id, uint? devices) =>
        new(First + daemon % (Count / Block) * Block + (uint)id % Block, devices);

    /// <summary>Whether a user's number is one that guests get.</summary>
    public static bool Is(uint user) => user is >= First and < First + Count;
}
