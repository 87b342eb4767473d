namespace PowerVirt.Power;

/// <summary>What runs the guest's instructions.</summary>
public enum Accelerator
{
    /// <summary>The host's own CPU, through KVM: <c>&lt;domain type='kvm'&gt;</c>.</summary>
    Kvm,

    /// <summary>QEMU's translator: <c>&lt;domain type='qemu'&gt;</c>.</summary>
    Tcg,
}
