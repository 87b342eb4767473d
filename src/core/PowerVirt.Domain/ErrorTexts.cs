namespace PowerVirt.Domain;

/// <summary>The words that libvirt puts before a message, by its error number; clients show and compare them.</summary>
/// <remarks>Source: libvirt, <c>src/util/virerror.c</c>, the table of messages.</remarks>
public static class ErrorTexts
{
    /// <summary>A problem's text as a client of libvirt expects it.</summary>
    public static string Of(Problem problem) => problem.LibvirtText ?? $"{Before(problem.Code)}{problem.Message}";

    private static string Before(ErrorCode code) => code switch
    {
        ErrorCode.InternalError => "internal error: ",
        ErrorCode.NoMemory => "out of memory: ",
        ErrorCode.NoSupport => "this function is not supported by the connection driver: ",
        ErrorCode.InvalidArgument => "invalid argument: ",
        ErrorCode.OperationFailed => "operation failed: ",
        ErrorCode.OsType => "unknown OS type ",
        ErrorCode.XmlError => "XML error: ",
        ErrorCode.OperationDenied => "operation forbidden: ",
        ErrorCode.OpenFailed => "failed to open file: ",
        ErrorCode.NoDomain => "Domain not found: ",
        ErrorCode.OperationInvalid => "Requested operation is not valid: ",
        ErrorCode.ConfigUnsupported => "unsupported configuration: ",
        ErrorCode.OperationTimeout => "Timed out during operation: ",
        ErrorCode.ArgumentUnsupported => "argument unsupported: ",
        ErrorCode.OperationAborted => "operation aborted: ",
        ErrorCode.NoDomainMetadata => "metadata not found: ",
        ErrorCode.Overflow => "numerical overflow: ",
        ErrorCode.OperationUnsupported => "Operation not supported: ",
        ErrorCode.AgentUnresponsive => "Guest agent is not responding: ",
        ErrorCode.ResourceBusy => "resource busy: ",
        ErrorCode.AccessDenied => "access denied: ",
        ErrorCode.CpuIncompatible => "the CPU is incompatible with host CPU: ",
        ErrorCode.XmlInvalidSchema => "XML document failed to validate against schema: ",
        ErrorCode.DeviceMissing => "device not found: ",
        _ => "",
    };
}
