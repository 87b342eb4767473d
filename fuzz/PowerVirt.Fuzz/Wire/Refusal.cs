using System.Reflection;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Fuzz.Wire;

/// <summary>Implements whatever it is asked to, and refuses it; .NET derives from it.</summary>
public class Refusal : DispatchProxy
{
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw RpcException.Unsupported(targetMethod!.Name);
}
