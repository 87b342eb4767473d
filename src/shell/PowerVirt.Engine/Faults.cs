using PowerVirt.Domain;

namespace PowerVirt.Engine;

/// <summary>Puts a fault of ours into a form that a client can be told.</summary>
internal static class Faults
{
    public static Problem Of(Exception fault) => fault is VmException known
        ? known.Problem
        : new Problem(ErrorCode.InternalError, $"PowerVirt failed: {fault.Message} ({fault.GetType().Name})");
}
