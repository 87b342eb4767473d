using PowerVirt.Domain;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine.Tests;

/// <summary>Hooks that remember what they were called for.</summary>
internal sealed class RecordingHooks : IHooks
{
    public List<string> Calls { get; } = [];

    /// <summary>The document of the last call.</summary>
    public string Xml { get; private set; } = "";

    /// <summary>Operations that fail.</summary>
    public List<string> Failing { get; } = [];

    public Task RunAsync(HookCall call, CancellationToken stop)
    {
        Calls.Add($"{call.Operation} {call.Part}");
        Xml = call.Xml;
        return Failing.Contains(call.Operation)
            ? throw new VmException(ErrorCode.OperationFailed, $"no {call.Operation}")
            : Task.CompletedTask;
    }
}
