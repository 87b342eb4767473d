namespace PowerVirt.Power.Hosts;

/// <summary>What the host's kernel itself runs on.</summary>
public enum HostPlatform
{
    /// <summary>The bare machine (OPAL firmware).</summary>
    BareMetal,

    /// <summary>A partition of PowerVM.</summary>
    Lpar,

    /// <summary>A pseries guest of KVM.</summary>
    KvmGuest,

    /// <summary>A machine that is no POWER one.</summary>
    NotPower,
}
