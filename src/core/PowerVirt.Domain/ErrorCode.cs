namespace PowerVirt.Domain;

/// <summary>libvirt's error numbers (<c>virErrorNumber</c>), because its clients act on them.</summary>
public enum ErrorCode
{
    InternalError = 1,
    NoMemory = 2,
    NoSupport = 3,
    InvalidArgument = 8,
    OperationFailed = 9,
    UnknownHost = 12,
    OsType = 25,
    SystemError = 38,
    XmlError = 27,
    OperationDenied = 29,
    NoDomain = 42,
    DomainExists = 54,
    OperationInvalid = 55,
    NoSource = 36,
    ConfigUnsupported = 67,
    OperationTimeout = 68,
    AgentUnresponsive = 86,
    OperationAborted = 78,
    OperationUnsupported = 84,
    XmlDetail = 35,
    CpuIncompatible = 91,
    XmlInvalidSchema = 92,
    NoDomainMetadata = 80,
}
