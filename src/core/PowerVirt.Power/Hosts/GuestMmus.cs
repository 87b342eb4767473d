namespace PowerVirt.Power.Hosts;

/// <summary>Which MMUs the host's KVM can give to guests.</summary>
public sealed record GuestMmus(bool Hash, bool Radix)
{
    public static readonly GuestMmus HashOnly = new(Hash: true, Radix: false);
    public static readonly GuestMmus RadixOnly = new(Hash: false, Radix: true);
    public static readonly GuestMmus Both = new(Hash: true, Radix: true);
    public static readonly GuestMmus Neither = new(Hash: false, Radix: false);

    /// <summary>
    /// What KVM can give, by the host's chip, the sort of KVM and whether the host itself runs in radix mode.
    /// </summary>
    public static GuestMmus UnderKvm(Pvr pvr, KvmKind kind, bool hostIsRadix) => kind switch
    {
        KvmKind.None => Neither,
        KvmKind.Pr => HashOnly,
        KvmKind.NestedV1 or KvmKind.NestedV2 => RadixOnly,
        _ when !hostIsRadix => HashOnly,
        _ => MixesRadixAndHash(pvr) ? Both : RadixOnly,
    };

    // Early POWER9 cannot have threads of one core in both modes (Linux, arch/powerpc/kvm/book3s_hv.c,
    // no_mixing_hpt_and_radix).
    private static bool MixesRadixAndHash(Pvr pvr) =>
        pvr.Family != 0x004e || (pvr.Value & 0xe000, pvr.Value & 0xfff) is not ((0, < 0x202) or (0x2000, < 0x101));

    /// <summary>The MMU that a guest of a level will use here.</summary>
    public MmuMode For(CompatLevel? level) =>
        level is { NeedsHash: false } && Radix ? MmuMode.Radix : MmuMode.Hash;
}
