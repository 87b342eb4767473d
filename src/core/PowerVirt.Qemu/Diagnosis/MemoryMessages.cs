using System.Collections.Immutable;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>What QEMU says about the guest's memory (hw/ppc/spapr.c, backends/hostmem.c, util).</summary>
internal static class MemoryMessages
{
    public static ImmutableArray<KnownMessage> All { get; } =
    [
        // QEMU prints the RAM's size here, not that of maxmem, so that the number is of no use.
        new("Maximum memory size {size} is not aligned to {unit} MiB",
            "<maxMemory> is not a multiple of {unit} MiB, as pseries needs it.",
            "Round <maxMemory> to a multiple of {unit} MiB."),
        new("Node {node} memory size {size} is not aligned to {unit} MiB",
            "The memory of NUMA node {node} ({size} bytes) is not a multiple of {unit} MiB.",
            "Round each <cell memory=...> to a multiple of {unit} MiB."),
        new("Memory size {size} is not aligned to {unit} MiB",
            "The guest's memory ({size} bytes) is not a multiple of {unit} MiB, as pseries needs it.",
            "Round <memory> to a multiple of {unit} MiB."),
        new("Hotplugged memory size must be a multiple of {unit} MB",
            "A memory module's size is not a multiple of {unit} MiB.",
            "Round the module's <size> to a multiple of {unit} MiB."),
        new("Specified number of memory slots {count} exceeds max supported {max}",
            "The definition asks for {count} memory slots, and pseries has at most {max}.",
            "Lower slots in <maxMemory>."),
        new("pSeries SLOF firmware requires >= {size}MiB guest RMA",
            "The guest has too little memory for its firmware.",
            "Give it at least 256 MiB in <memory>."),
        new("Parameter -numa node,mem is not supported by this machine type",
            "Machines since pseries-5.1 take the memory of NUMA nodes from memory backends.",
            "Leave -numa out of <qemu:commandline> and use <numa><cell/></numa>."),
        new("Use -numa node,memdev instead",
            "QEMU suggests another option.",
            "See the message before.") { IsConsequence = true },
        new("can't open backing store {path} for guest RAM: Permission denied",
            "QEMU may not use the memory backing {path}.",
            "Check owner and mode of the directory; huge pages are mounted at /dev/hugepages."),
        new("can't open backing store {path} for guest RAM: {why}",
            "The memory backing {path} cannot be used: {why}.",
            "Mount hugetlbfs there, or correct <memoryBacking>."),
        new("unable to map backing store for guest RAM: {why}",
            "There are not enough free huge pages for the guest: {why}.",
            "Reserve more in /proc/sys/vm/nr_hugepages, or leave <hugepages/> out."),
        new("cannot set up guest memory '{id}': {why}",
            "The host has not enough free memory for the guest: {why}.",
            "Lower <memory>, stop other guests, or allow overcommitment (vm.overcommit_memory)."),
        new("Insufficient free host memory pages available to allocate guest RAM",
            "There are not enough free huge pages for the guest.",
            "Reserve more in /proc/sys/vm/nr_hugepages, or leave <hugepages/> out."),
        new("preallocating memory failed",
            "Not all of the guest's memory could be had at its start.",
            "Lower <memory>, or leave <allocation mode='immediate'/> out."),
        new("cannot bind memory to host NUMA nodes: {why}",
            "The memory cannot be bound to the host's NUMA nodes that <numatune> names: {why}.",
            "`numactl --hardware` lists the nodes that have memory."),
    ];
}
