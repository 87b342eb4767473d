using System.Collections.Immutable;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>What QEMU says about CPUs, compat levels and machines of POWER (target/ppc, hw/ppc).</summary>
internal static class CpuMessages
{
    public static ImmutableArray<KnownMessage> All { get; } =
    [
        new("Compatibility PVR {pvr} not valid for CPU",
            "The compat level asked for (logical PVR {pvr}) is newer than the guest's CPU, or this QEMU cannot give " +
                "it to that CPU.",
            "Ask for a level not above the host's own: <cpu mode='host-model'><model>power8</model></cpu>, or leave " +
                "<model> out for native mode."),
        new("Invalid compatibility mode \"{level}\"",
            "QEMU knows no compat level {level}.",
            "Levels are written in lower case: power7, power8, power9, power10, and power11 with a new enough QEMU."),
        new("compat={level}: Property '{property}' not found",
            "This QEMU takes no compat level on the CPU; since QEMU 6.0 it is an option of the machine only.",
            "Use <cpu mode='host-model'><model>{level}</model></cpu> and no -cpu of your own in <qemu:commandline>."),
        new("Property '{property}.max-cpu-compat' not found",
            "This QEMU or this machine takes no compat level.",
            "Use a pseries machine and QEMU 2.10 or newer, or leave <model> out of <cpu mode='host-model'>."),
        new("Couldn't negotiate a suitable PVR during CAS",
            "The guest's system supports none of the CPU levels that its definition allows.",
            "Allow a level that the guest's system knows, or native mode: leave <model> out of <cpu " +
                "mode='host-model'>."),
        new("Register sync failed... If you're using kvm-hv.ko, only \"-cpu host\" is possible",
            "Under KVM-HV a guest sees the host's own CPU; another model cannot be shown to it.",
            "For an older level use compat mode, <cpu mode='host-model'><model>power8</model></cpu>; to emulate " +
                "another CPU, <domain type='qemu'>."),
        new("kvm_init_vcpu: kvm_arch_init_vcpu failed",
            "KVM refused the guest's CPU.",
            "Use <cpu mode='host-model'/>, with <model> for an older level.") { IsConsequence = true },
        new("Unable to find CPU model 'host'",
            "CPU model 'host' is known under KVM only, and this guest is emulated.",
            "Use <domain type='kvm'> on a POWER host, or name a CPU: <cpu mode='custom'><model>POWER9</model></cpu>."),
        new("Unable to find CPU model '{model}'",
            "This QEMU knows no CPU model '{model}'.",
            "`powervirt cpu models` lists the models; a newer QEMU may know more."),
        new("XIVE-only machines require a POWER9 CPU",
            "The XIVE interrupt controller needs a POWER9 or newer CPU, and the guest has an older one or an older " +
                "compat level.",
            "Leave the machine option ic-mode out, or set it to xics or dual."),
        new("IRQ_XIVE capability must be present for KVM",
            "KVM of this host has no XIVE interrupt controller for guests, as in some PowerVM partitions.",
            "Use the machine option kernel_irqchip=off, or ic-mode=xics."),
        new("kernel_irqchip requested but unavailable: {why}",
            "KVM of this host cannot run the guest's interrupt controller: {why}.",
            "Leave kernel_irqchip to QEMU, or set it to off."),
        new("TCG cannot support more than {count} thread",
            "This QEMU emulates at most {count} thread per core on pseries.",
            "Use <topology ... threads='1'/>; QEMU 8.1 and newer emulate up to 8 threads per core."),
        new("Cannot support {count} threads/core on PPC because it must be a power of 2",
            "A core of POWER has 1, 2, 4 or 8 threads, not {count}.",
            "Use threads='1', '2', '4' or '8' in <topology>."),
        new("Invalid SMP CPUs {count}. The max CPUs supported by machine '{machine}' is {max}",
            "The guest asks for {count} vcpus, and machine {machine} has at most {max}.",
            "Lower <vcpu>."),
        new("invalid CPU topology: {why}",
            "The topology does not fit the number of vcpus: {why}.",
            "Make sockets × cores × threads in <topology> equal to <vcpu>."),
        new("unsupported machine type",
            "This QEMU does not know the guest's machine type.",
            "`powervirt host` lists machine types; a guest made by a newer QEMU needs one, and very old types are " +
                "dropped over time."),
        new("Use -machine help to list supported machines",
            "QEMU knows other machines.",
            "See the message before.") { IsConsequence = true },
        new("Machine type '{machine}' is deprecated",
            "Machine type {machine} will be dropped from a later QEMU.",
            "Move the guest to a newer pseries type while it is shut off."),
        new("TCG doesn't support requested feature",
            "Emulation has no protection against speculation, which the guest's machine asks for by itself.",
            "The guest runs; to silence QEMU set cfpc, sbbc and ibs to 'broken' and ccf-assist to 'off' under " +
                "<features>."),
        new("Try appending",
            "QEMU suggests another option.",
            "See the message before.") { IsConsequence = true },
    ];
}
