using System.Collections.Immutable;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>What QEMU and the kernel say about KVM on POWER (accel/kvm, target/ppc/kvm.c, hw/ppc/spapr.c).</summary>
internal static class KvmMessages
{
    public static ImmutableArray<KnownMessage> All { get; } =
    [
        new("Could not access KVM kernel module: No such file or directory",
            "There is no /dev/kvm: this host has no KVM, or its module is not loaded.",
            "On a POWER host load it with `modprobe kvm_hv`; elsewhere emulate the guest with <domain type='qemu'>."),
        new("Could not access KVM kernel module: Permission denied",
            "QEMU may not open /dev/kvm.",
            "Add the user that QEMU runs as to the group that owns /dev/kvm, mostly `kvm`."),
        new("Could not access KVM kernel module: {why}",
            "KVM cannot be used: {why}.",
            "`powervirt host` says what is missing."),
        new("PPC KVM module is not loaded. Try modprobe kvm_hv",
            "The kernel's KVM modules for POWER are not loaded, or cannot run on this host.",
            "Load one: `modprobe kvm_hv`, or `modprobe kvm_pr` where the host is itself a guest without nested KVM."),
        new("ioctl(KVM_CREATE_VM) failed: {why}",
            "KVM refused to make a virtual machine: {why}.",
            "Check with `lsmod` that kvm_hv is loaded (kvm_pr runs only where the CPU still has it), and the " +
                "kernel's log."),
        new("failed to initialize kvm: {why}",
            "KVM could not be started: {why}.",
            "`powervirt host` says what is missing.") { IsConsequence = true },
        new("invalid accelerator kvm",
            "This QEMU was built without KVM for this host: KVM runs POWER guests on POWER hosts only.",
            "Emulate the guest with <domain type='qemu'>, or run it on a POWER host."),
        new("falling back to {accelerator}",
            "QEMU uses {accelerator} instead of KVM.",
            "See the message before.") { IsConsequence = true },
        new("Unknown kvm-type specified '{type}'",
            "The machine option kvm-type knows HV and PR, not '{type}'.",
            "Leave kvm-type out; QEMU finds what the host has."),
        new("Failed to set KVM's VSMT mode to {mode} (errno {errno})",
            "KVM cannot use the distance of {mode} between the numbers of a core's first threads, often because SMT " +
                "is on (POWER8) or a core of the guest has more threads than one of the host.",
            "On POWER8 turn SMT off on the host: `ppc64_cpu --smt=off`; or use fewer threads in <topology>."),
        new("requires the use of VSMT mode",
            "The guest's threads per core need another VSMT mode than the host allows.",
            "Use fewer threads in <topology>, or on a POWER8 host `ppc64_cpu --smt=off`.") { IsConsequence = true },
        new("Cannot support VSMT mode {mode} because it must be >= threads/core ({threads})",
            "The machine option vsmt={mode} is less than the {threads} threads of a core.",
            "Raise vsmt, or lower threads in <topology>."),
        new("This KVM seems to be too old to support VSMT",
            "The host's kernel cannot number the guest's threads as asked.",
            "Use threads='1' in <topology>, or a kernel of 4.13 or newer."),
        new("Failed to allocate KVM HPT of order",
            "The host has no block of memory large enough for the guest's page table, which grows with <maxMemory>.",
            "Lower <maxMemory>, let the table grow with <features><hpt resizing='enabled'/></features>, or reserve " +
                "more with kvm_cma_resv_ratio= on the host's kernel command line."),
        new("Try smaller maxmem?",
            "The guest's page table is too large for the host.",
            "Lower <maxMemory>.") { IsConsequence = true },
        new("HPT not supported in nested guests",
            "This host is itself a guest and can run radix guests only, and the level asked for needs a hash page " +
                "table.",
            "Use native mode or level power9 and newer; power8 and older need a bare-metal host."),
        new("Guest requested unavailable MMU mode ({mode})",
            "The guest's system wants the {mode} MMU, which this host cannot give it.",
            "A guest of level power8 or older needs hash: start the host's kernel with disable_radix, or use level " +
                "power9; a hash-only host needs a guest that knows hash."),
        new("Process table config unsupported by the host",
            "The host cannot run the MMU mode that the guest's system chose.",
            "Use another level: hash with power8, radix with power9 and newer."),
        new("Hash page table resizing not available with this KVM version",
            "The definition requires a page table that can change its size, and this host cannot do it.",
            "Use <hpt resizing='enabled'/> (taken where possible) instead of 'required'."),
        new("Can't support {guest} kiB guest pages with {host} kiB host pages with this KVM implementation",
            "KVM maps guest pages of {guest} KiB only if the guest's memory lies in host pages at least as large; " +
                "it lies in pages of {host} KiB.",
            "Back the guest with huge pages (<memoryBacking><hugepages/>), or lower <hpt><maxpagesize>."),
        new("couldn't set guest wide elements",
            "The hypervisor below this partition refused the guest's CPU; the partition may run in a compat mode " +
                "older than its chip.",
            "Compare `powervirt host`: ask for a level not above the partition's own."),
        new("Failed to create TCE64 table for liobn {liobn}",
            "The kernel could not make the guest's I/O map for passed-through devices.",
            "Raise the memory QEMU may lock (<memtune><hard_limit>), and check the kernel's log."),
    ];
}
