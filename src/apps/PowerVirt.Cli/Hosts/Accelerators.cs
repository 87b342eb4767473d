using PowerVirt.Power.Hosts;

namespace PowerVirt.Cli.Hosts;

/// <summary>All ways there are to run POWER guests, which of them a host has, and why not the others.</summary>
internal static class Accelerators
{
    /// <summary>The ways, the fastest first.</summary>
    /// <param name="host">The host.</param>
    /// <param name="emulator">A QEMU of the host that emulates; null where there is none.</param>
    public static IReadOnlyList<AcceleratorAnswer> Of(HostFacts host, string? emulator)
    {
        var cpu = host.Cpu;
        var emulation = emulator is null
            ? new AcceleratorAnswer("emulation (TCG)", false, "there is no QEMU for POWER here")
            : new AcceleratorAnswer("emulation (TCG)", true, $"{emulator}; runs anywhere, many times slower");
        if (cpu.Platform == HostPlatform.NotPower)
            return [new AcceleratorAnswer("KVM", false, cpu.Kvm.Reason ?? "this is no POWER host"), emulation];
        return
        [
            Kvm(cpu, KvmKind.Hv, "kvm-hv", HostPlatform.BareMetal, "a bare-metal POWER host"),
            Kvm(cpu, KvmKind.NestedV2, "kvm-hv on PowerVM", HostPlatform.Lpar,
                "a PowerVM partition (POWER10 and newer)"),
            Kvm(cpu, KvmKind.NestedV1, "nested kvm-hv", HostPlatform.KvmGuest,
                "a KVM guest on POWER9 or newer with nested-hv on"),
            KvmPr(cpu),
            emulation,
        ];
    }

    private static AcceleratorAnswer Kvm(HostCpu cpu, KvmKind kind, string name, HostPlatform needs, string where)
    {
        if (cpu.Kvm.Kind == kind) return new AcceleratorAnswer(name, true, "guests run on this host's CPU");
        if (cpu.Platform != needs)
            return new AcceleratorAnswer(name, false, $"needs {where}; this is a {Words(cpu.Platform)}");
        const string OtherModule = "kvm-pr is loaded instead: modprobe -r kvm_pr; modprobe kvm_hv";
        return new AcceleratorAnswer(name, false, cpu.Kvm.Reason ?? OtherModule);
    }

    private static AcceleratorAnswer KvmPr(HostCpu cpu) => cpu.Kvm.Kind switch
    {
        KvmKind.Pr => new AcceleratorAnswer("kvm-pr", true, "guests run in user mode; compat levels are not to be had"),
        KvmKind.None => new AcceleratorAnswer("kvm-pr", false, cpu.Kvm.Reason ?? "its module is not loaded"),
        _ => new AcceleratorAnswer("kvm-pr", false, "the faster kvm-hv is in use"),
    };

    private static string Words(HostPlatform platform) => platform switch
    {
        HostPlatform.BareMetal => "bare-metal host",
        HostPlatform.Lpar => "PowerVM partition",
        _ => "KVM guest",
    };
}

/// <summary>One way to run guests: whether this host has it, and why or why not.</summary>
internal sealed record AcceleratorAnswer(string Name, bool Usable, string Why);
