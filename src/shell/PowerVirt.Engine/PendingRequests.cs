using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine;

/// <summary>The requests nobody has answered yet; without any it takes next to no memory.</summary>
internal sealed class PendingRequests
{
    private readonly Lock _lock = new();
    private Dictionary<RequestId, TaskCompletionSource<Problem?>>? _waiting;
    private long _last;

    public (RequestId Id, Task<Problem?> Answer) Add(string? origin)
    {
        var answer = new TaskCompletionSource<Problem?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            var id = new RequestId(++_last, origin);
            (_waiting ??= []).Add(id, answer);
            return (id, answer.Task);
        }
    }

    public void Answer(RequestId id, Problem? problem)
    {
        TaskCompletionSource<Problem?>? answer = null;
        lock (_lock)
        {
            if (_waiting?.Remove(id, out answer) != true) return;
            if (_waiting.Count == 0) _waiting = null;
        }

        answer!.SetResult(problem);
    }

    public void AnswerAll(Problem problem)
    {
        RequestId[] open;
        lock (_lock) open = [.. _waiting?.Keys ?? Enumerable.Empty<RequestId>()];
        foreach (var id in open) Answer(id, problem);
    }
}
