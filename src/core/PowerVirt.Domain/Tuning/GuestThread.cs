using System.Globalization;

namespace PowerVirt.Domain.Tuning;

/// <summary>A thread of QEMU's that a definition speaks of; those that it cannot number are the emulator's.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Number">Of a virtual CPU, from 0, or of a thread for disks, from 1; else 0.</param>
public readonly record struct GuestThread(ThreadRole Role, uint Number = 0)
{
    public static GuestThread Emulator => new(ThreadRole.Emulator);

    public static GuestThread Vcpu(uint number) => new(ThreadRole.Vcpu, number);

    public static GuestThread IoThread(uint number) => new(ThreadRole.IoThread, number);

    public override string ToString() => Role switch
    {
        ThreadRole.Vcpu => string.Create(CultureInfo.InvariantCulture, $"vcpu {Number}"),
        ThreadRole.IoThread => string.Create(CultureInfo.InvariantCulture, $"iothread {Number}"),
        _ => "the emulator",
    };
}

/// <summary>What a thread of QEMU's does.</summary>
public enum ThreadRole
{
    /// <summary>All that is neither of the others.</summary>
    Emulator,

    /// <summary>It serves disks.</summary>
    IoThread,

    /// <summary>It runs a virtual CPU.</summary>
    Vcpu,
}
