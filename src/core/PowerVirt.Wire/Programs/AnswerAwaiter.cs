using System.Runtime.CompilerServices;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Programs;

/// <summary>Lets an <see cref="Answer{T}"/> be awaited.</summary>
public readonly struct AnswerAwaiter<T> : ICriticalNotifyCompletion
    where T : class, IXdr
{
    private readonly ValueTaskAwaiter<IXdr> _awaiter;

    internal AnswerAwaiter(ValueTaskAwaiter<IXdr> awaiter) => _awaiter = awaiter;

    public bool IsCompleted => _awaiter.IsCompleted;

    public T GetResult() => (T)_awaiter.GetResult();

    public void OnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    public void UnsafeOnCompleted(Action continuation) => _awaiter.UnsafeOnCompleted(continuation);
}
