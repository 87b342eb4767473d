using System.Collections.Concurrent;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine;

/// <summary>The requests nobody has answered yet.</summary>
internal sealed class PendingRequests
{
    private readonly ConcurrentDictionary<RequestId, TaskCompletionSource<Problem?>> _waiting = new();
    private long _last;

    public (RequestId Id, Task<Problem?> Answer) Add()
    {
        var id = new RequestId(Interlocked.Increment(ref _last));
        var answer = new TaskCompletionSource<Problem?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        return (id, answer.Task);
    }

    public void Answer(RequestId id, Problem? problem)
    {
        if (_waiting.TryRemove(id, out var answer)) answer.SetResult(problem);
    }

    public void AnswerAll(Problem problem)
    {
        foreach (var id in _waiting.Keys) Answer(id, problem);
    }
}
