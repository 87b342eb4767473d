using PowerVirt.Power;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Host.Probe;

/// <summary>Decides which sort of KVM a POWER host has, or says in plain words why it has none.</summary>
internal static class KvmReader
{
    public const string HvModule = "kvm_hv";
    public const string PrModule = "kvm_pr";

    public static KvmSupport Read(HostTexts texts, HostPlatform platform, Generation? raw, Generation? effective)
    {
        var hv = Has(texts, HvModule);
        var pr = Has(texts, PrModule);
        if (texts.DevKvm == DevKvm.Denied)
        {
            return KvmSupport.None(
                $"/dev/kvm is there, but {texts.User} may not open it: " +
                "add the user to the group that owns it (kvm) and log in again");
        }

        if (texts.DevKvm == DevKvm.Absent || !(hv || pr))
            return KvmSupport.None(WhyNot(texts, platform, raw, effective));
        // With both, QEMU takes kvm-hv unless it is told otherwise (kvm-type of the machine).
        return hv ? new KvmSupport(Sort(platform)) : KvmSupport.Pr;
    }

    private static KvmKind Sort(HostPlatform platform) => platform switch
    {
        HostPlatform.Lpar => KvmKind.NestedV2,
        HostPlatform.KvmGuest => KvmKind.NestedV1,
        _ => KvmKind.Hv,
    };

    private static string WhyNot(HostTexts texts, HostPlatform platform, Generation? raw, Generation? effective)
    {
        var absent = texts.DevKvm == DevKvm.Absent ? "there is no /dev/kvm" : "neither kvm_hv nor kvm_pr is loaded";
        switch (platform)
        {
            case HostPlatform.Lpar when effective?.Level is { } level && level < CompatLevels.Power10:
                return $"{absent}: PowerVM gives KVM to partitions of POWER10 and newer only, and this one " +
                    (raw != effective ? $"runs in {effective} mode" : $"is a {effective}");
            case HostPlatform.Lpar:
                return $"{absent}: KVM in a PowerVM partition needs POWER10 with firmware FW1060.10 or newer, KVM " +
                    "switched on for the partition, and a kernel from 6.8 on; then run modprobe kvm_hv";
            case HostPlatform.KvmGuest:
                return $"{absent}: run modprobe kvm_hv here; where that fails, start this guest with " +
                    "<nested-hv state='on'/> on a POWER9 or newer host that runs the radix MMU";
            default:
                return $"{absent}: run modprobe kvm_hv (or kvm_pr where the chip has no hypervisor mode)";
        }
    }

    private static bool Has(HostTexts texts, string module)
    {
        if (texts.BuiltIn.Contains(module)) return true;
        foreach (var line in texts.Modules.AsSpan().EnumerateLines())
            if (line.StartsWith($"{module} ", StringComparison.Ordinal)) return true;
        return false;
    }
}
