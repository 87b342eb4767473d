namespace PowerVirt.Qemu.Tests.Diagnosis;

/// <summary>What QEMUs wrote to their standard error; most of it seen on QEMU 7.2, the rest as its source has it.</summary>
internal static class Samples
{
    public static IEnumerable<string> All => [.. Cpu, .. Kvm, .. Memory, .. Device, .. Host, .. Migration, .. Several];

    private static readonly string[] Cpu =
    [
        "qemu-system-ppc64: Compatibility PVR 0x0f000004 not valid for CPU",
        "qemu-system-ppc64: Invalid compatibility mode \"POWER8\"",
        "qemu-system-ppc64: can't apply global power9_v2.0-powerpc64-cpu.compat=power8: Property 'power9_v2.0-powerpc64-cpu.compat' not found",
        "qemu-system-ppc64: Property 'powernv9-machine.max-cpu-compat' not found",
        "qemu-system-ppc64: Couldn't negotiate a suitable PVR during CAS",
        """
        qemu-system-ppc64: Register sync failed... If you're using kvm-hv.ko, only "-cpu host" is possible
        qemu-system-ppc64: kvm_init_vcpu: kvm_arch_init_vcpu failed (0): Invalid argument
        """,
        "qemu-system-ppc64: unable to find CPU model 'host'",
        "qemu-system-ppc64: unable to find CPU model 'power42'",
        "qemu-system-ppc64: XIVE-only machines require a POWER9 CPU",
        "qemu-system-ppc64: IRQ_XIVE capability must be present for KVM",
        "qemu-system-ppc64: kernel_irqchip requested but unavailable: IRQ_XICS capability must be present for KVM",
        "qemu-system-ppc64: TCG cannot support more than 1 thread/core on a pseries machine",
        "qemu-system-ppc64: Cannot support 3 threads/core on PPC because it must be a power of 2",
        "qemu-system-ppc64: Invalid SMP CPUs 99999. The max CPUs supported by machine 'pseries-7.2' is 4096",
        "qemu-system-ppc64: Invalid CPU topology: product of the hierarchy must match maxcpus: sockets (1) * cores (2) * threads (2) != maxcpus (5)",
        "qemu-system-ppc64: unsupported machine type\nUse -machine help to list supported machines",
        "qemu-system-ppc64: warning: Machine type 'pseries-5.0' is deprecated: use a newer machine type instead",
        "qemu-system-ppc64: warning: TCG doesn't support requested feature, cap-cfpc=workaround",
    ];

    private static readonly string[] Kvm =
    [
        """
        qemu-system-ppc64: Requested safe cache capability level not supported by KVM
        Try appending -machine cap-cfpc=broken
        """,
        "qemu-system-ppc64: Requested safe indirect branch capability level not supported by kvm, try cap-ibs=fixed-ibs",
        "qemu-system-ppc64: Requested safe bounds check capability level not supported by kvm, try a different value for cap-sbbc",
        """
        qemu-system-ppc64: Requested safe cache capability level not supported by KVM
        Try appending -machine cap-cfpc=broken
        qemu-system-ppc64: Requested safe bounds check capability level not supported by KVM
        Try appending -machine cap-sbbc=broken
        qemu-system-ppc64: Requested safe indirect branch capability level not supported by KVM
        Try appending -machine cap-ibs=broken
        qemu-system-ppc64: Requested count cache flush assist capability level not supported by KVM
        Try appending -machine cap-ccf-assist=off
        """,
        """
        qemu-system-ppc64: No Transactional Memory support in TCG
        Try appending -machine cap-htm=off
        """,
        "qemu-system-ppc64: No large decrementer support\nTry appending -machine cap-large-decr=off",
        "Could not access KVM kernel module: No such file or directory\nqemu-system-ppc64: failed to initialize kvm: No such file or directory",
        "Could not access KVM kernel module: Permission denied\nqemu-system-ppc64: failed to initialize kvm: Permission denied",
        "Could not access KVM kernel module: Device or resource busy",
        "qemu-system-ppc64: PPC KVM module is not loaded. Try modprobe kvm_hv.",
        "ioctl(KVM_CREATE_VM) failed: 22 Invalid argument",
        "qemu-system-ppc64: failed to initialize kvm: Invalid argument",
        "qemu-system-ppc64: -accel kvm: invalid accelerator kvm\nqemu-system-ppc64: falling back to tcg",
        "qemu-system-ppc64: Unknown kvm-type specified 'XX'",
        """
        qemu-system-ppc64: Failed to set KVM's VSMT mode to 1 (errno -22)
        On PPC, a VM with 1 threads/core on a host with 8 threads/core requires the use of VSMT mode 8.
        This KVM seems to be too old to support VSMT.
        """,
        "qemu-system-ppc64: Cannot support VSMT mode 4 because it must be >= threads/core (8)",
        "qemu-system-ppc64: Failed to allocate KVM HPT of order 33: Cannot allocate memory\nTry smaller maxmem?",
        "qemu-system-ppc64: HPT not supported in nested guests",
        "qemu-system-ppc64: Guest requested unavailable MMU mode (hash).",
        "qemu-system-ppc64: Process table config unsupported by the host",
        "qemu-system-ppc64: Hash page table resizing not available with this KVM version",
        "qemu-system-ppc64: Can't support 16384 kiB guest pages with 64 kiB host pages with this KVM implementation",
        "KVM-NESTEDv2: couldn't set guest wide elements",
        "KVM: Failed to create TCE64 table for liobn 0x80000001",
    ];

    private static readonly string[] Memory =
    [
        "qemu-system-ppc64: Maximum memory size 0x20000000 is not aligned to 256 MiB",
        "qemu-system-ppc64: Node 0 memory size 0x25800000 is not aligned to 256 MiB",
        "qemu-system-ppc64: Memory size 0x2bc00000 is not aligned to 256 MiB",
        "Hotplugged memory size must be a multiple of 256 MB",
        "qemu-system-ppc64: Specified number of memory slots 33 exceeds max supported 32",
        "qemu-system-ppc64: pSeries SLOF firmware requires >= 80ldMiB guest RMA (Real Mode Area memory)",
        "qemu-system-ppc64: Parameter -numa node,mem is not supported by this machine type\nUse -numa node,memdev instead",
        "qemu-system-ppc64: can't open backing store /dev/hugepages/libvirt for guest RAM: Permission denied",
        "qemu-system-ppc64: can't open backing store /nope/ for guest RAM: Is a directory",
        "qemu-system-ppc64: unable to map backing store for guest RAM: Cannot allocate memory",
        "qemu-system-ppc64: Insufficient free host memory pages available to allocate guest RAM",
        "qemu-system-ppc64: cannot set up guest memory 'ppc_spapr.ram': Cannot allocate memory",
        "qemu-system-ppc64: os_mem_prealloc: preallocating memory failed: Bad address",
        "qemu-system-ppc64: cannot bind memory to host NUMA nodes: Invalid argument",
    ];

    private static readonly string[] Device =
    [
        """
        qemu-system-ppc64: -drive file=/vm/a.img,format=raw: Failed to get shared "write" lock
        Is another process using the image [/vm/a.img]?
        """,
        """
        qemu-system-ppc64: -blockdev {"driver":"file","node-name":"a"}: Failed to get "write" lock
        Is another process using the image [/vm/a.img]?
        """,
        "qemu-system-ppc64: -drive file=/nope,format=raw: Could not open '/nope': No such file or directory",
        "qemu-system-ppc64: -drive file=/vm/a.img: Could not open '/vm/a.img': Permission denied",
        "qemu-system-ppc64: -drive file=/vm: Could not open '/vm': Is a directory",
        "qemu-system-ppc64: -drive file=b.qcow2: Could not open backing file: no such base",
        "qemu-system-ppc64: -drive file=/vm/a.img,format=qcow2: Image is not in qcow2 format",
        "qcow2: Image is corrupt; cannot be opened read/write",
        "qemu-system-ppc64: QXL VGA not available",
        "qemu-system-ppc64: Unsupported VGA mode, only -vga std or -vga virtio is supported",
        "qemu-system-ppc64: -spice: invalid option",
        "egl: no drm render node available",
        "qemu-system-ppc64: -device foo: 'foo' is not a valid device model name",
        "qemu-system-ppc64: -device virtio-net-pci,foo=1: Property 'virtio-net-pci.foo' not found",
        "qemu-system-ppc64: -object rng-random,id=a,foo=1: Property foo not found",
        "qemu-system-ppc64: -device spapr-vlan,id=a: Duplicate ID 'a' for device",
        "qemu-system-ppc64: -device spapr-vlan,reg=0x71000000: spapr-vlan and spapr-nvram devices conflict at address 0x71000000",
        "qemu-system-ppc64: -device pci-ohci,addr=5: PCI: slot 5 function 0 not available for pci-ohci, in use by VGA,id=(null)",
        "qemu-system-ppc64: -device virtio-net-pci,bus=pci.7: Bus 'pci.7' not found",
        "qemu-system-ppc64: -device virtio-net-pci: No 'PCI' bus found for device 'virtio-net-pci'",
        "qemu-system-ppc64: -device vfio-pci,host=0001:01:00.0: vfio 0001:01:00.0: group 5 is not viable",
        "qemu-system-ppc64: -device vfio-pci,host=0001:01:00.0: vfio 0001:01:00.0: no such host device: No such file or directory",
        "qemu-system-ppc64: -device vfio-pci,host=0001:01:00.0: vfio 0001:01:00.0: failed to open /dev/vfio/5: Permission denied",
        "qemu-system-ppc64: -device vfio-pci,host=0001:01:00.0: failed to setup container for group 5: Cannot allocate memory",
        "qemu-system-ppc64: warning: host doesn't support requested feature: CPUID.07H:EBX.hle [bit 4]",
        "qemu-system-ppc64: tpm-emulator: Could not cleanly shutdown the TPM: Resource temporarily unavailable",
    ];

    private static readonly string[] Host =
    [
        "qemu-system-ppc64: -vnc 127.0.0.1:0: Failed to find an available port: Address already in use",
        "qemu-system-ppc64: -vnc 192.0.2.1:99,audiodev=audio1: Failed to bind socket: Cannot assign requested address",
        "qemu-system-ppc64: -vnc vnc=unix:/nowhere/vnc.sock: Failed to bind socket to /nowhere/vnc.sock: No such file or directory",
        "qemu-system-ppc64: -chardev socket,id=c,port=4444,server=on: Failed to bind socket: Address already in use",
        "qemu-system-ppc64: -netdev tap,id=t: could not configure /dev/net/tun (tap0): Operation not permitted",
        "qemu-system-ppc64: -netdev tap,id=t: could not open /dev/net/tun: No such file or directory",
        "qemu-system-ppc64: -netdev tap,id=t: network script /etc/qemu-ifup failed with status 256",
        "qemu-system-ppc64: -netdev bridge,id=t: bridge helper failed",
        "qemu-system-ppc64: -chardev socket,id=x,path=/nope: Failed to connect to '/nope': No such file or directory",
        "qemu-system-ppc64: -chardev socket,id=x,path=/nope: Failed to connect socket /nope: Connection refused",
        "qemu-system-ppc64: -device VGA: failed to find romfile \"vgabios-stdvga.bin\"",
        "qemu-system-ppc64: Could not load PowerPC bios 'openbios-ppc'",
        "qemu-system-ppc64: Could not find LPAR firmware 'slof.bin'",
        "qemu-system-ppc: could not load kernel '/boot/vmlinux'",
        "qemu-system-ppc64: error loading /boot/vmlinuz: The image is not ELF",
        "qemu-system-ppc64: could not load initial ram disk '/boot/initrd.img'",
        "qemu-system-ppc64: error while loading shared libraries: libfdt.so.1: cannot open shared object file: No such file or directory",
        "qemu-system-ppc64: write failed: No space left on device",
        "qemu-system-ppc64: Failed to create eventfd: Too many open files",
        "2026-01-02T03:04:05.678901Z qemu-system-ppc64: terminating on signal 15 from pid 4242 (/usr/bin/kill)",
        "qemu-system-ppc64: -sandbox on: failed to install seccomp syscall filter in the kernel: Operation not permitted",
    ];

    private static readonly string[] Migration =
    [
        """
        qemu-system-ppc64: Unknown savevm section or instance 'xive-source' 0. Make sure that your current VM setup matches your saved VM setup, including any hotplugged devices
        qemu-system-ppc64: load of migration failed: Invalid argument
        """,
        "qemu-system-ppc64: Unknown savevm section or instance '0000:00:01.0/virtio-net' 0.",
        "qemu-system-ppc64: error while loading state for instance 0x0 of device 'cpu'\nqemu-system-ppc64: load of migration failed: Invalid argument",
        "qemu-system-ppc64: error while loading state for instance 0x0 of device 'spapr'",
        "qemu-system-ppc64: error while loading state section id 4(ram)",
        "qemu-system-ppc64: cap-cfpc higher level (2) in incoming stream than on destination (1)",
        "qemu-system-ppc64: cap-htm lower level (0) in incoming stream than on destination (1)",
        "qemu-system-ppc64: Not a migration stream",
    ];

    private static readonly string[] Several =
    [
        """
        qemu-system-ppc64: warning: TCG doesn't support requested feature, cap-cfpc=workaround
        qemu-system-ppc64: warning: TCG doesn't support requested feature, cap-sbbc=workaround
        qemu-system-ppc64: warning: TCG doesn't support requested feature, cap-ibs=workaround
        qemu-system-ppc64: warning: TCG doesn't support requested feature, cap-ccf-assist=on
        qemu-system-ppc64: Compatibility PVR 0x0f000004 not valid for CPU
        """,
        "qemu-system-ppc64: type is NULL\nqemu-system-ppc64: QXL VGA not available",
        "qemu-system-ppc64: the flux capacitor is empty\n\nqemu-system-ppc64: warning: mind the gap",
        "qemu-system-ppc64: -drive file=/vm/\u001b[31mred\u202e,format=raw: Could not open '/vm/\u001b[31mred\u202e': No such file or directory",
    ];
}
