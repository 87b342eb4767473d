using System.Text.Json;

namespace PowerVirt.Qemu.Qmp;

/// <summary>Tells what System.Text.Json throws at a document of another shape from faults of ours.</summary>
internal static class JsonFaults
{
    /// <remarks>
    /// Not JSON at all; a value of another kind, or text that is not UTF-8; a number out of range; a member that is
    /// missing.
    /// </remarks>
    public static bool Is(Exception fault) =>
        fault is JsonException or InvalidOperationException or FormatException or KeyNotFoundException;
}
