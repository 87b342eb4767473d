namespace PowerVirt.Power;

/// <summary>libvirt's error number for a CPU that cannot be had (<c>virErrorNumber</c>).</summary>
public enum CpuFault
{
    /// <summary>VIR_ERR_INTERNAL_ERROR, which libvirt reports for a name it does not know.</summary>
    Internal = 1,

    /// <summary>VIR_ERR_OPERATION_FAILED.</summary>
    OperationFailed = 9,

    /// <summary>VIR_ERR_CONFIG_UNSUPPORTED: nothing here can run it.</summary>
    Unsupported = 67,

    /// <summary>VIR_ERR_CPU_INCOMPATIBLE: this host's CPU cannot run it.</summary>
    Incompatible = 91,
}
