namespace PowerVirt.Domain;

/// <summary>libvirt's error numbers (<c>virErrorNumber</c>), because its clients act on them.</summary>
public enum ErrorCode
{
    InternalError = 1,
    NoMemory = 2,
    NoSupport = 3,
    InvalidArgument = 8,
    OperationFailed = 9,
    OsType = 16,
    XmlError = 27,
    DomainExists = 28,
    OperationDenied = 29,
    OpenFailed = 30,
    XmlDetail = 35,
    SystemError = 38,
    NoDomain = 42,
    OperationInvalid = 55,
    ConfigUnsupported = 67,
    OperationTimeout = 68,
    OperationAborted = 78,
    NoDomainMetadata = 80,
    Overflow = 82,
    OperationUnsupported = 84,
    AgentUnresponsive = 86,
    ResourceBusy = 87,
    AccessDenied = 88,
    CpuIncompatible = 91,
    XmlInvalidSchema = 92,
    DeviceMissing = 99,
}
