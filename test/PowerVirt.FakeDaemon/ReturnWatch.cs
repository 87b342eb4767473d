using PowerVirt.Engine.Ports;

namespace PowerVirt.FakeDaemon;

/// <summary>Notices when a guest that was found again is taken up: the hook is told of that last.</summary>
internal sealed class ReturnWatch : IHooks
{
    private readonly TaskCompletionSource _returned = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Returned => _returned.Task;

    public Task RunAsync(HookCall call, CancellationToken stop)
    {
        if (call.Operation == "reconnect") _returned.TrySetResult();
        return Task.CompletedTask;
    }
}
