using PowerVirt.Domain;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Qmp;

/// <summary>Gives a refusal of QEMU's monitor the error number that clients expect.</summary>
internal static class QmpRefusal
{
    public static Problem Of(string command, QmpMessage.Error error) => new(
        error.Class switch
        {
            "CommandNotFound" => ErrorCode.OperationUnsupported,
            "DeviceNotFound" => ErrorCode.DeviceMissing,
            _ => ErrorCode.OperationFailed,
        },
        $"QEMU refuses '{command}': {error.Description}");
}
