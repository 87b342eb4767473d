namespace PowerVirt.Power.Hosts;

/// <summary>Whether the host accelerates POWER guests, by which sort of KVM, and if not, why.</summary>
/// <param name="Kind">The sort of KVM.</param>
/// <param name="Reason">Why there is none: a clause such as "/dev/kvm does not exist"; null where there is one.</param>
public sealed record KvmSupport(KvmKind Kind, string? Reason = null)
{
    public static readonly KvmSupport Hv = new(KvmKind.Hv);
    public static readonly KvmSupport Pr = new(KvmKind.Pr);
    public static readonly KvmSupport NestedV1 = new(KvmKind.NestedV1);
    public static readonly KvmSupport NestedV2 = new(KvmKind.NestedV2);

    public static KvmSupport None(string reason) => new(KvmKind.None, reason);

    /// <summary>Whether guests can be accelerated at all.</summary>
    public bool Works => Kind != KvmKind.None;
}

/// <summary>The sorts of KVM on POWER.</summary>
public enum KvmKind
{
    None,

    /// <summary>kvm-hv on bare metal: guests run at full speed, the PVR is the host's.</summary>
    Hv,

    /// <summary>
    /// kvm-pr: the guest's kernel runs in user mode; older CPUs can be imitated, compat levels cannot.
    /// </summary>
    Pr,

    /// <summary>kvm-hv in a guest of KVM (H_ENTER_NESTED); radix guests only.</summary>
    NestedV1,

    /// <summary>kvm-hv in a PowerVM partition (H_GUEST_*); radix guests only.</summary>
    NestedV2,
}
