using PowerVirt.Cli.Files;
using PowerVirt.Domain;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Cli.Qemus;

/// <summary>Reads what a QEMU can do from a recorded QMP conversation, where there is no such program.</summary>
internal static class QemuRecording
{
    /// <exception cref="VmException">The file cannot be read, or is no such recording.</exception>
    public static QemuCapabilities Read(string path)
    {
        var bytes = TextFile.ReadBytes(path, "recording of QEMU", RecordingFormat.MaxLength);
        if (RecordingFormat.TryParse(bytes, out var exchanges, out var problem)
            && CapabilityReader.TryRead(exchanges, out var qemu, out problem))
            return qemu;
        throw new VmException(ErrorCode.InvalidArgument, $"{path}: {problem.Message}", problem.Remedy);
    }
}
