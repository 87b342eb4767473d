using PowerVirt.Power.Hosts;

namespace PowerVirt.Cli.Output;

/// <summary>Says in a few words what a host is.</summary>
internal static class HostWords
{
    public static string Short(HostCpu cpu) => cpu.Platform == HostPlatform.NotPower
        ? $"{cpu.Described}, no KVM for POWER guests"
        : $"{cpu.Described}, {Platform(cpu.Platform)}, {Kvm(cpu.Kvm)}";

    public static string Platform(HostPlatform platform) => platform switch
    {
        HostPlatform.BareMetal => "bare metal",
        HostPlatform.Lpar => "PowerVM partition",
        HostPlatform.KvmGuest => "KVM guest",
        _ => "no POWER machine",
    };

    public static string Kvm(KvmSupport kvm) => kvm.Kind switch
    {
        KvmKind.Hv => "kvm-hv",
        KvmKind.Pr => "kvm-pr",
        KvmKind.NestedV1 => "nested kvm-hv",
        KvmKind.NestedV2 => "kvm-hv on PowerVM",
        _ => "no KVM",
    };
}
