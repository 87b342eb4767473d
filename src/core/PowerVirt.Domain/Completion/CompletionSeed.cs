using System.Globalization;

namespace PowerVirt.Domain.Completion;

/// <summary>What completion would otherwise have to invent: given from outside, so that the result can be repeated.</summary>
/// <param name="Uuid">For a guest that has none.</param>
/// <param name="Mac">Where the MAC addresses of interfaces without one come from.</param>
public readonly record struct CompletionSeed(Guid Uuid, ulong Mac)
{
    /// <summary>A MAC address of QEMU's range; another one for every position.</summary>
    public string MacAddress(int position)
    {
        // SplitMix64's finalizer: neighbouring seeds give unrelated addresses.
        var bits = Mac + (ulong)(position + 1) * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        bits ^= bits >> 31;
        return string.Create(CultureInfo.InvariantCulture, $"52:54:00:{(byte)bits:x2}:{(byte)(bits >> 8):x2}:{(byte)(bits >> 16):x2}");
    }
}
