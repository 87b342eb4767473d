using System.Runtime.CompilerServices;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Programs;

/// <summary>Lets a method that returns an <see cref="Answer{T}"/> be asynchronous.</summary>
public struct AnswerBuilder<T>
    where T : class, IXdr
{
    private AsyncValueTaskMethodBuilder<IXdr> _builder;

    /// <summary>What the method returns; the name is the compiler's.</summary>
    public Answer<T> Task => new(_builder.Task);

#pragma warning disable CA1000 // The compiler calls it.
    public static AnswerBuilder<T> Create() => default;
#pragma warning restore CA1000

    public void Start<TStateMachine>(ref TStateMachine machine)
        where TStateMachine : IAsyncStateMachine => _builder.Start(ref machine);

    public void SetStateMachine(IAsyncStateMachine machine) => _builder.SetStateMachine(machine);

    public void SetResult(T answer) => _builder.SetResult(answer);

    public void SetException(Exception failure) => _builder.SetException(failure);

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => _builder.AwaitOnCompleted(ref awaiter, ref machine);

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => _builder.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
}
