using PowerVirt.Domain.Devices.Memories;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>A part of the guest's memory that is one object of QEMU's: all of it, a NUMA cell's, or a module's.</summary>
/// <param name="Id">The object's id.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Source">The XML that asked for it.</param>
internal sealed record MemoryPiece(string Id, ulong Size, string Source)
{
    /// <summary>The guest's NUMA cell; null for memory that belongs to none.</summary>
    public uint? Cell { get; init; }

    /// <summary>Whether it is all the memory of a machine without NUMA.</summary>
    public bool IsWhole { get; init; }

    public MemoryModule? Module { get; init; }
}
