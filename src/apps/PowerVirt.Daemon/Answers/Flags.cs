using PowerVirt.Domain;

namespace PowerVirt.Daemon.Answers;

/// <summary>Refuses flags that a call does not know, as libvirt does: ignored, they would promise too much.</summary>
internal static class Flags
{
    /// <exception cref="VmException">There is another flag.</exception>
    public static void Check(uint flags, uint known, string procedure)
    {
        if ((flags & ~known) is not 0 and var unknown)
            throw new VmException(ErrorCode.InvalidArgument, $"unsupported flags (0x{unknown:x}) in function {procedure}");
    }
}
