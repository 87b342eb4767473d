namespace PowerVirt.Power.Hosts;

/// <summary>Which MMUs the host's KVM can give to guests.</summary>
public sealed record GuestMmus(bool Hash, bool Radix)
{
    public static readonly GuestMmus HashOnly = new(Hash: true, Radix: false);
    public static readonly GuestMmus RadixOnly = new(Hash: false, Radix: true);
    public static readonly GuestMmus Both = new(Hash: true, Radix: true);
    public static readonly GuestMmus Neither = new(Hash: false, Radix: false);

    /// <summary>The MMU that a guest of a level will use here.</summary>
    public MmuMode For(CompatLevel? level) =>
        level is { NeedsHash: false } && Radix ? MmuMode.Radix : MmuMode.Hash;
}
